package io.kempt.cli.command;

import picocli.CommandLine.Command;

/** {@code kempt store}: groups what there is to do with the store itself. */
@Command(
        name = "store",
        header = "Look at the store, check it, or move it to another database.",
        footer = {
            "kempt store info",
            "  What the store holds.",
            "kempt store check",
            "  Whether it is sound.",
            "kempt store move --to 'postgresql://db1/crm?user=kempt'",
            "  From a file to a server.",
        })
final class StoreCommand {}

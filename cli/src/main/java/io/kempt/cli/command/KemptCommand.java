package io.kempt.cli.command;

import io.kempt.cli.option.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself. Called without a command it shows its help. */
@Command(
        name = "kempt",
        header = "Keeps customer data fit to use.",
        footer = {
            "kempt run samples/retail",
            "  Import, check, deduplicate, enrich and report everything a workspace names.",
            "kempt validate customers.xlsx --out checked",
            "  Judge one file: what is wrong, where, and why.",
        })
final class KemptCommand {
    @Mixin
    final GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version of Kempt and of Java.")
    boolean version;

    KemptCommand(Session session) {
        options = session.options();
    }
}

package io.kempt.cli.command;

import picocli.CommandLine.Command;

/** {@code kempt review}: groups what brings doubtful pairs to people and their decisions back. */
@Command(
        name = "review",
        header = "Let people decide about doubtful pairs: out as a workbook, back as decisions.",
        footer = {
            "kempt review export -o review.xlsx",
            "  A workbook with the pairs whose answers teach most.",
            "kempt review apply review.xlsx --dry-run",
            "  Check what came back; without --dry-run it is taken over.",
            "kempt review list",
            "  What was decided so far.",
        })
final class ReviewCommand {}

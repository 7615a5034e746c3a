package io.kempt.cli.command;

import picocli.CommandLine.Command;

/** {@code kempt runs}: groups what there is to ask about past runs. */
@Command(
        name = "runs",
        header = "List past runs, or show one.",
        footer = {
            "kempt runs list",
            "  The runs of the workspace, newest first.",
            "kempt runs show 0001",
            "  One run with its inputs and what to do next.",
        })
final class RunsCommand {}

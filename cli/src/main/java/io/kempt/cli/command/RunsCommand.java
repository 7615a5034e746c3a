package io.kempt.cli.command;

import picocli.CommandLine.Command;

/** {@code kempt runs}: groups what there is to ask about runs, and to do about them. */
@Command(
        name = "runs",
        header = "Past runs: list and show them, resume, stop or give one up; remove old ones; check the workspace.",
        footer = {
            "kempt runs list",
            "  The runs of the workspace, newest first.",
            "kempt runs show 0001",
            "  One run with its inputs and what to do next.",
            "kempt runs resume",
            "  Go on with the run that was interrupted.",
            "kempt runs doctor",
            "  Check whether the workspace is fit for the next run.",
        })
final class RunsCommand {}

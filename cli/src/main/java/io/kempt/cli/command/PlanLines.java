package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.PlanResult;
import java.util.List;

/** What a run would do, as tables: its files and its steps. */
final class PlanLines {
    private final Console console;

    PlanLines(Console console) {
        this.console = console;
    }

    List<String> of(PlanResult plan) {
        Summary summary = new Summary(console);
        if (!plan.inputs().isEmpty()) {
            TextTable files = new TextTable("FILE", "KIND", "SOURCE", "STATE", "#ROWS", "");
            plan.inputs()
                    .forEach(input -> files.row(
                            Wording.plain(input.file()),
                            input.kind(),
                            input.source(),
                            input.state(),
                            input.rows() < 0 ? "-" : Wording.count(input.rows()),
                            Wording.plain(input.remark())));
            summary.explaining(files);
        }
        TextTable steps = new TextTable("STEP", "#ROWS", "WORK");
        plan.steps()
                .forEach(step ->
                        steps.row(step.step(), step.rows() == 0 ? "-" : Wording.count(step.rows()), step.work()));
        summary.explaining(steps);
        plan.notes().forEach(summary::line);
        return summary.lines();
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closing words of a command, gathered part by part. A part with nothing to say adds no line. */
final class Summary {
    private final Console console;
    private final List<String> lines = new ArrayList<>();

    Summary(Console console) {
        this.console = console;
    }

    List<String> lines() {
        return lines;
    }

    void line(String text) {
        lines.add(Wording.plain(text));
    }

    void table(TextTable table) {
        List<String> rows = table.lines();
        lines.add(console.palette().strong(rows.get(0)));
        rows.subList(1, rows.size()).forEach(this::line);
    }

    /** What was read from each file and where it went. */
    void inputs(List<InputCount> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("FILE", "KIND", "#READ", "#ACCEPTED", "#REJECTED", "#IGNORED", "");
        for (InputCount input : inputs) {
            table.row(
                    Wording.plain(input.file()),
                    input.kind(),
                    Wording.count(input.read()),
                    Wording.count(input.accepted()),
                    Wording.count(input.rejected()),
                    Wording.count(input.ignored()),
                    input.alreadyKnown() ? "imported before" : "");
        }
        table(table);
    }

    void customers(long records, long golden, long merged, long toReview) {
        line(Wording.count(records, "customer record") + " are " + Wording.count(golden, "customer") + ": "
                + Wording.count(merged) + " merged into another, " + Wording.count(toReview, "pair") + " to review");
    }

    void findings(List<FindingCount> findings) {
        String counts = findings.stream()
                .filter(finding -> finding.count() > 0)
                .map(finding -> Wording.count(finding.count()) + " " + finding.name())
                .collect(Collectors.joining(", "));
        line("findings: " + (counts.isEmpty() ? "none" : counts));
    }

    void outputs(List<Path> outputs) {
        if (outputs.isEmpty()) {
            return;
        }
        line("written:");
        outputs.forEach(output -> line("  " + console.environment().show(output)));
    }

    void next(String command) {
        lines.add("next: " + console.palette().strong(Wording.plain(command)));
    }

    /**
     * The command that imports mended rejects; empty when nothing was rejected.
     *
     * @param workspace the option that names the workspace, with a leading blank
     */
    Optional<String> mend(List<InputCount> inputs, List<Path> outputs, String workspace) {
        if (inputs.stream().allMatch(input -> input.rejected() == 0)) {
            return Optional.empty();
        }
        return outputs.stream()
                .filter(output -> output.getFileName().toString().startsWith("rejected"))
                .findFirst()
                .map(output -> Wording.shellWord(console.environment().show(output)))
                .map(file -> "mend " + file + ", then: kempt import " + file + workspace);
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.DisplayWidth;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.Changes;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The closing words of a command, gathered part by part. A part with nothing to say adds no line. */
final class Summary {
    /** From how many files on a folder is named instead of them. */
    private static final int MANY = 3;

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

    /** A table whose last column is a sentence: on a terminal it ends at the edge instead of going on below the columns. */
    void explaining(TextTable table) {
        boolean terminal = console.environment().errTerminal();
        int width = terminal ? console.environment().columns() : Integer.MAX_VALUE;
        List<String> rows = table.lines();
        lines.add(console.palette().strong(rows.get(0)));
        rows.subList(1, rows.size()).forEach(row -> line(DisplayWidth.cut(row, width)));
    }

    /** What was read from each file and where it went. */
    void inputs(List<InputCount> inputs) {
        if (inputs.isEmpty()) {
            return;
        }
        boolean changes = inputs.stream().anyMatch(input -> input.changes().any());
        boolean gone = inputs.stream().anyMatch(input -> input.changes().gone() > 0);
        List<String> head = new ArrayList<>(List.of("FILE", "KIND", "#READ", "#ACCEPTED"));
        head.addAll(changes ? List.of("#NEW", "#CHANGED", "#SAME") : List.of());
        head.addAll(gone ? List.of("#GONE") : List.of());
        head.addAll(List.of("#REJECTED", "#BLANK", ""));
        TextTable table = new TextTable(head.toArray(new String[0]));
        inputs.forEach(input -> table.row(cells(input, changes, gone)));
        table(table);
    }

    private static String[] cells(InputCount input, boolean changes, boolean gone) {
        Changes made = input.changes();
        List<String> cells = new ArrayList<>(List.of(
                Wording.plain(input.file()),
                input.kind(),
                Wording.count(input.read()),
                Wording.count(input.accepted())));
        if (changes) {
            List.of(made.inserted(), made.updated(), made.unchanged())
                    .forEach(count -> cells.add(Wording.count(count)));
        }
        if (gone) {
            cells.add(Wording.count(made.gone()));
        }
        cells.add(Wording.count(input.rejected()));
        cells.add(Wording.count(input.ignored()));
        cells.add(input.alreadyKnown() ? "imported before" : "");
        return cells.toArray(new String[0]);
    }

    void customers(long records, long golden, long merged, long toReview) {
        line(Wording.count(records, "customer record") + (records == 1 ? " is " : " are ")
                + Wording.count(golden, "customer") + ": " + Wording.count(merged) + " merged into another, "
                + Wording.count(toReview, "pair") + " to review");
    }

    void findings(List<FindingCount> findings) {
        String counts = findings.stream()
                .filter(finding -> finding.count() > 0)
                .map(finding -> Wording.countOf(finding.count(), finding.name()))
                .collect(Collectors.joining(", "));
        line("findings: " + (counts.isEmpty() ? "none" : counts));
    }

    /** The files written; a folder of many beside them, such as the tables of a report, is one line. */
    void outputs(List<Path> outputs) {
        if (outputs.isEmpty()) {
            return;
        }
        line("written:");
        Map<Path, List<Path>> folders = new LinkedHashMap<>();
        for (Path output : outputs) {
            folders.computeIfAbsent(folder(output), folder -> new ArrayList<>()).add(output);
        }
        folders.forEach((folder, files) -> {
            Path parent = folder.getParent();
            if (files.size() > MANY && parent != null && folders.containsKey(parent)) {
                line("  " + console.environment().show(folder) + "/ (" + Wording.count(files.size(), "file") + ")");
            } else {
                files.forEach(file -> line("  " + console.environment().show(file)));
            }
        });
    }

    private static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    void next(String command) {
        lines.add("next: " + console.palette().strong(Wording.plain(command)));
    }

    /**
     * What to do about rejects, and the command that imports them mended; empty when nothing was rejected.
     *
     * @param workspace the option that names the workspace, with a leading blank
     */
    Optional<String> mend(List<InputCount> inputs, List<Path> outputs, String workspace) {
        long rejected = inputs.stream().mapToLong(InputCount::rejected).sum();
        List<Path> files = outputs.stream()
                .filter(output -> output.getFileName().toString().startsWith("rejected"))
                .toList();
        if (rejected == 0 || files.isEmpty()) {
            return Optional.empty();
        }
        line(Wording.count(rejected, "record") + (rejected == 1 ? " was" : " were")
                + " rejected, each with its reason; mend them in the file" + (files.size() == 1 ? "" : "s")
                + ", then import what was mended");
        return Optional.of("kempt import " + shellPattern(files) + workspace);
    }

    /** One file by its name, several as a pattern for the shell. */
    private String shellPattern(List<Path> files) {
        String first = console.environment().show(files.get(0));
        int name = first.lastIndexOf('/') + 1;
        return files.size() == 1
                ? Wording.shellWord(first)
                : (name == 0 ? "" : Wording.shellWord(first.substring(0, name))) + "rejected-*.csv";
    }
}

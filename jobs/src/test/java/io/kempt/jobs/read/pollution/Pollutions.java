package io.kempt.jobs.read.pollution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every kind of pollution that the benchmark of Vitagliano et al., "Pollock" (VLDB 2023), applies to a file, applied to
 * {@link CleanTable}: to the file as a whole once, to records and cells in each place.
 */
final class Pollutions {
    /** The benchmark's file has 83; each spoilt record weighs more in a shorter one. */
    private static final int RECORDS = 60;

    private final List<List<String>> clean = CleanTable.rows(RECORDS);
    private final List<Pollution> all = new ArrayList<>();

    static List<Pollution> all() {
        Pollutions pollutions = new Pollutions();
        pollutions.ofFiles();
        pollutions.ofHeaders();
        pollutions.ofDialects();
        pollutions.ofOtherOpinion();
        pollutions.ofRecords();
        return pollutions.all;
    }

    private void ofFiles() {
        add("file", "clean", 1, clean, file -> {});
        all.add(new Pollution("file", "no-payload", 15, "", List.of()));
        add("file", "no-trailing-newline", 184, clean, file -> file.lineEnds.set(RECORDS, ""));
        add("file", "double-trailing-newline", 5, clean, file -> file.lineEnds.set(RECORDS, "\r\n\r\n"));
        add("file", "header-only", 3, clean.subList(0, 1), clean.subList(0, 1), file -> {});
        add("file", "one-record", 4, clean.subList(0, 2), clean.subList(0, 2), file -> {});
        add("file", "line-feeds", 1691, clean, file -> Collections.fill(file.lineEnds, "\n"));
        add("file", "carriage-returns", 7, clean, file -> Collections.fill(file.lineEnds, "\r"));
    }

    private void ofHeaders() {
        List<String> blank = Collections.nCopies(9, "");
        add("header", "none", 470, clean.subList(1, clean.size()), clean.subList(1, clean.size()), file -> {});
        add("header", "two-rows", 47, joined(2), file -> file.add(0, CleanTable.HEADER, ","));
        add("header", "three-rows", 47, joined(3), file -> {
            file.add(0, CleanTable.HEADER, ",");
            file.add(0, CleanTable.HEADER, ",");
        });
        add("header", "preamble", 282, clean, file -> {
            file.add(0, blank, ",");
            List<String> title = new ArrayList<>(blank);
            title.set(0, "EXPORT OF ORDERS");
            file.add(0, title, ",");
        });
        add("header", "preamble-undelimited", 10, clean, file -> {
            file.add(0, List.of(""), ",");
            file.add(0, List.of("Export of orders, all shops"), ",");
        });
        add("header", "footnote", 10, clean, file -> {
            file.add(List.of(""), ",");
            file.add(List.of("Exported by the back office"), ",");
        });
        add("table", "second-narrower", 62, clean, file -> second(file, 8));
        add("table", "second-wider", 62, clean, file -> second(file, 10));
    }

    /**
     * Two that the benchmark counts and that are read otherwise than it wants: the same table again is taken for files put
     * together, and its records are kept; with blanks as delimiters, unquoted values that hold blanks cannot be told apart.
     */
    private void ofOtherOpinion() {
        add("read otherwise", "second-same", 62, clean, file -> second(file, 9));
        add(
                "read otherwise",
                "blanks-as-delimiters",
                4,
                clean,
                file -> file.separators.forEach(between -> Collections.fill(between, " ")));
    }

    private List<List<String>> joined(int times) {
        List<List<String>> expected = new ArrayList<>(clean);
        expected.set(
                0,
                CleanTable.HEADER.stream()
                        .map(name -> String.join(" ", Collections.nCopies(times, name)))
                        .toList());
        return expected;
    }

    /** The same table again, with fewer or more columns: another header in the midst of the file. */
    private static void second(Written file, int width) {
        int rows = file.cells.size();
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>(file.cells.get(row));
            if (width > cells.size()) {
                cells.add(row == 0 ? "More" : "");
            }
            file.add(cells.subList(0, width), ",");
        }
    }

    private void ofDialects() {
        dialect("semicolon", 834, ";", "\"", "\"");
        dialect("tab", 4, "\t", "\"", "\"");
        dialect("comma-and-space", 101, ", ", "\"", "\"");
        dialect("pipe", 4, "|", "\"", "\"");
        dialect("two-pipes", 1, "||", "\"", "\"");
        dialect("apostrophe-quotes", 11, ",", "'", "'");
        dialect("backslash-escape", 1, ",", "\"", "\\");
        dialect("no-escape", 7, ",", "\"", "");
    }

    private void dialect(String name, double weight, String delimiter, String quote, String escape) {
        Written file = new Written(clean, delimiter, quote, escape);
        all.add(new Pollution("dialect", name, weight, file.text(), clean));
    }

    private void ofRecords() {
        for (int row = 0; row <= RECORDS; row++) {
            int at = row;
            for (int column = 0; column < CleanTable.HEADER.size(); column++) {
                int of = column;
                add("stray quote", at + "-" + of, 0.01, marked(at, of), file -> {
                    List<String> cells = file.cells.get(at);
                    cells.set(of, "\"" + cells.get(of));
                });
                add("delimiter too many", at + "-" + of, 0.3, clean, file -> {
                    List<String> between = file.separators.get(at);
                    between.set(Math.max(0, of - 1), between.get(Math.max(0, of - 1)) + ",");
                });
                if (column > 0) {
                    add(
                            "delimiter missing",
                            at + "-" + of,
                            0.3,
                            clean,
                            file -> file.separators.get(at).set(of - 1, ""));
                }
            }
            add("record with blanks", "" + at, 0.1, clean, file -> Collections.fill(file.separators.get(at), " "));
            add("record with semicolons", "" + at, 0.1, clean, file -> Collections.fill(file.separators.get(at), ";"));
        }
    }

    /** The value that a mark too many leads to: it stands at its beginning. */
    private List<List<String>> marked(int row, int column) {
        List<List<String>> expected = new ArrayList<>(clean);
        List<String> cells = new ArrayList<>(expected.get(row));
        cells.set(column, "\"" + cells.get(column));
        expected.set(row, cells);
        return expected;
    }

    private void add(String kind, String name, double weight, List<List<String>> expected, Consumer<Written> spoil) {
        add(kind, name, weight, expected, clean, spoil);
    }

    private void add(
            String kind,
            String name,
            double weight,
            List<List<String>> expected,
            List<List<String>> rows,
            Consumer<Written> spoil) {
        Written file = new Written(rows, ",", "\"", "\"");
        spoil.accept(file);
        all.add(new Pollution(kind, name, weight, file.text(), expected));
    }
}

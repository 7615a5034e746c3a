package io.kempt.jobs.validate;

import io.kempt.jobs.request.FixCount;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.jobs.write.TableOutput;
import io.kempt.jobs.write.XlsxTable;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.validate.Repairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A repaired file and its change log. It has every record of the input in its order, blank ones too, under the same header:
 * a cell whose value was brought into its canonical form has that form, and all others are as they were. Where it is asked
 * for, wrong values with one suggestion only are replaced too, if the record is then without errors in these fields.
 */
public final class FixedFile implements AutoCloseable {
    private static final List<String> LOG = List.of("line", "sheet", "key", "field", "before", "after", "code");

    private final JudgedTable table;
    private final boolean suggested;
    private final Path target;
    private final Path log;
    private final TableOutput fixed;
    private final CsvTable changes;
    private long position;
    private long rows;

    /** A record of a block, accepted or not. */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
    private record Line(long number, long line, String sheet, String key, String[] cells, boolean accepted) {}

    /** A cell that becomes another. */
    private record Change(int column, String field, String after, String code) {}

    /**
     * Begins both files.
     *
     * @param target ends in {@code .xlsx} for a workbook; any other file is CSV in UTF-8
     */
    public FixedFile(JudgedTable table, Path target, boolean suggested) {
        this.table = table;
        this.suggested = suggested;
        this.target = target;
        this.log = logOf(target);
        this.fixed = create(target, table.shape().header());
        this.changes = CsvTable.create(log, LOG, CsvStyle.SPREADSHEET);
    }

    /** {@code clean.changes.csv} for {@code clean.csv}. */
    private static Path logOf(Path target) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        return target.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".changes.csv");
    }

    private static TableOutput create(Path target, List<String> header) {
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return CsvTable.create(target, header, new CsvStyle(true, false)); // data to go on with: nothing is guarded
        }
        XlsxTable workbook = XlsxTable.create(target);
        workbook.header(header.toArray(new String[0]));
        return workbook;
    }

    /** Writes the records of a block, in their order. */
    public void write(RowBlock block) {
        Map<Long, List<StoredFinding>> findings = new HashMap<>();
        for (StoredFinding finding : block.findings()) {
            findings.computeIfAbsent(finding.number(), any -> new ArrayList<>(2))
                    .add(finding);
        }
        for (Line line : inOrder(block)) {
            blankUpTo(line.number() - 1);
            write(line, findings.getOrDefault(line.number(), List.of()));
            position = line.number();
        }
        blankUpTo(block.position());
    }

    private static List<Line> inOrder(RowBlock block) {
        List<Line> lines = new ArrayList<>();
        for (StoredRow row : block.accepted()) {
            lines.add(new Line(row.number(), row.line(), row.sheet(), row.key(), row.cells(), true));
        }
        for (RejectedRow row : block.rejected()) {
            lines.add(new Line(row.number(), row.line(), row.sheet(), row.key(), row.cells(), false));
        }
        lines.sort((a, b) -> Long.compare(a.number(), b.number()));
        return lines;
    }

    /** Blank records are counted and not handed over; they stay where they were. */
    private void blankUpTo(long number) {
        while (position < number) {
            String[] cells = new String[table.shape().header().size()];
            Arrays.fill(cells, "");
            fixed.row(cells);
            position++;
        }
    }

    private void write(Line line, List<StoredFinding> findings) {
        List<Change> todo = repairs(findings);
        String[] cells = with(line.cells(), todo);
        List<Change> proposed = suggested ? suggestions(findings) : List.of();
        if (!proposed.isEmpty() && makesValid(line, with(cells, proposed), proposed)) {
            cells = with(cells, proposed);
            todo = new ArrayList<>(todo);
            todo.addAll(proposed);
        }
        for (Change change : todo) {
            changes.row(
                    Long.toString(line.line()),
                    line.sheet(),
                    line.key(),
                    change.field(),
                    line.cells()[change.column()],
                    change.after(),
                    change.code());
        }
        rows += todo.isEmpty() ? 0 : 1;
        fixed.row(cells);
    }

    private static String[] with(String[] cells, List<Change> changed) {
        if (changed.isEmpty()) {
            return cells;
        }
        String[] copy = cells.clone();
        changed.forEach(change -> copy[change.column()] = change.after());
        return copy;
    }

    private List<Change> repairs(List<StoredFinding> findings) {
        List<Change> repairs = new ArrayList<>();
        for (StoredFinding finding : findings) {
            int column = column(finding.field());
            if (column >= 0 && finding.code().equals(Repairs.VALUE_REPAIRED.id())) {
                repairs.add(new Change(column, finding.field(), finding.suggestion(), finding.code()));
            }
        }
        return repairs;
    }

    /** For each field with errors the only value that they suggest. */
    private List<Change> suggestions(List<StoredFinding> findings) {
        Map<String, Change> only = new LinkedHashMap<>();
        for (StoredFinding finding : findings) {
            int column = column(finding.field());
            if (column < 0
                    || finding.severity() != Severity.ERROR
                    || finding.suggestion().isEmpty()) {
                continue;
            }
            Change change = new Change(column, finding.field(), finding.suggestion(), finding.code());
            Change before = only.putIfAbsent(finding.field(), change);
            if (before != null && !before.after().equals(change.after())) {
                only.put(finding.field(), new Change(column, finding.field(), "", ""));
            }
        }
        return only.values().stream()
                .filter(change -> !change.after().isEmpty())
                .toList();
    }

    private int column(String field) {
        int index = table.kind().index(field);
        return index < 0 ? -1 : table.mapping().column(index);
    }

    /** Whether a record is accepted so, and has no error left in the fields that change. */
    private boolean makesValid(Line line, String[] cells, List<Change> proposed) {
        int width = table.shape().header().size();
        RawRecord record = RawRecord.ofSheet(line.number(), line.sheet(), line.line(), cells, width, List.of());
        RowBlock judged = table.judge().judge(List.of(record));
        return judged.accepted().size() == 1
                && judged.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .noneMatch(finding -> proposed.stream()
                                .anyMatch(change -> change.field().equals(finding.field())));
    }

    /** What was changed. */
    public FixCount count() {
        return new FixCount(table.file(), changes.rows(), rows);
    }

    /** Puts both files in their places. @return their paths */
    public List<Path> commit() {
        fixed.commit();
        changes.commit();
        return List.of(target, log);
    }

    @Override
    public void close() {
        fixed.close();
        changes.close();
    }
}

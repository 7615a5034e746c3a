package io.kempt.jobs.validate;

import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoredContent;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.validate.CellShape;
import io.kempt.rules.validate.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records that the store holds of one input, accepted and rejected, as the reader of its file gave them: each field's
 * raw value is the canonical one, or what a finding kept of it, and what the reader remarked comes back as a remark. Cells
 * stand in the order of the kind's fields.
 */
public final class StoredRows implements TableReader {
    private static final Map<String, FindingCode> REMARKS =
            CellShape.codes().stream().collect(Collectors.toMap(FindingCode::id, Function.identity()));

    /** What stands between the cells in a finding about those beyond the header. */
    private static final Pattern EXTRA = Pattern.compile(" | ", Pattern.LITERAL);

    private final Input input;
    private final KindSpec kind;
    private final HeaderMapping columns;
    private final StoredContent content;
    private final Iterator<StoredContent.Accepted> accepted;
    private final Iterator<RejectedRow> rejected;
    private final Iterator<StoredFinding> findings;
    private StoredContent.@Nullable Accepted nextAccepted;
    private @Nullable RejectedRow nextRejected;
    private @Nullable StoredFinding nextFinding;

    /**
     * @param columns the fields that the input's columns held
     * @param rejects whether its rejected rows count; those of a content that another one has replaced do not
     */
    public StoredRows(StoreDatabase store, Input input, KindSpec kind, HeaderMapping columns, boolean rejects) {
        this.input = input;
        this.kind = kind;
        this.columns = columns;
        this.content = new StoredContent(store, input, kind);
        this.accepted = content.accepted();
        this.rejected = rejects ? content.rejected() : List.<RejectedRow>of().iterator();
        this.findings = content.findings();
        this.nextAccepted = next(accepted);
        this.nextRejected = next(rejected);
        this.nextFinding = next(findings);
    }

    private static <T> @Nullable T next(Iterator<T> iterator) {
        return iterator.hasNext() ? iterator.next() : null;
    }

    @Override
    public TableShape shape() {
        return shape(input, kind);
    }

    /** How the input was understood, with a column for each field. */
    public static TableShape shape(Input input, KindSpec kind) {
        List<String> fields = kind.fields().stream().map(FieldSpec::name).toList();
        return TableShape.ofSheets(input.file(), List.of(), 0, 1, fields, List.of());
    }

    @Override
    public @Nullable RawRecord next() {
        StoredContent.Accepted row = nextAccepted;
        RejectedRow reject = nextRejected;
        if (row != null && (reject == null || row.number() < reject.number())) {
            nextAccepted = next(accepted);
            return record(row.number(), row.line(), row.sheet(), row.values(), findingsOf(row.number()));
        }
        if (reject != null) {
            nextRejected = next(rejected);
            return record(reject, findingsOf(reject.number()));
        }
        return null;
    }

    private List<StoredFinding> findingsOf(long number) {
        List<StoredFinding> of = new ArrayList<>();
        while (nextFinding != null && nextFinding.number() <= number) {
            if (nextFinding.number() == number) {
                of.add(nextFinding);
            }
            nextFinding = next(findings);
        }
        return of;
    }

    private RawRecord record(RejectedRow row, List<StoredFinding> found) {
        if (found.stream().anyMatch(finding -> finding.code().equals(RowShape.UNDECODABLE.id()))) {
            return RawRecord.undecodable(row.number(), row.line(), kind.fields().size());
        }
        int width = columns.header().size();
        String[] values = columns.apply(Arrays.copyOf(row.cells(), Math.max(width, row.cells().length)));
        List<String> extra =
                row.cells().length > width ? List.of(row.cells()).subList(width, row.cells().length) : List.of();
        return record(row.number(), row.line(), row.sheet(), values, extra, remarks(found));
    }

    private RawRecord record(long number, long line, String sheet, String[] canonical, List<StoredFinding> found) {
        String[] values = canonical.clone();
        boolean[] known = new boolean[values.length];
        List<String> extra = List.of();
        for (StoredFinding finding : found) {
            int field = kind.index(finding.field());
            if (field >= 0 && !known[field]) {
                values[field] = finding.raw();
                known[field] = true;
            } else if (finding.code().equals(RowShape.EXTRA_CELLS.id())) {
                extra = List.of(EXTRA.split(finding.raw(), -1));
            }
        }
        return record(number, line, sheet, values, extra, remarks(found));
    }

    private RawRecord record(
            long number, long line, String sheet, String[] values, List<String> extra, List<CellRemark> remarks) {
        String[] cells = Arrays.copyOf(values, values.length + extra.size());
        for (int i = 0; i < extra.size(); i++) {
            cells[values.length + i] = extra.get(i);
        }
        return RawRecord.ofSheet(number, sheet, line, cells, values.length, remarks);
    }

    private List<CellRemark> remarks(List<StoredFinding> found) {
        List<CellRemark> remarks = new ArrayList<>();
        for (StoredFinding finding : found) {
            FindingCode code = REMARKS.get(finding.code());
            int field = kind.index(finding.field());
            if (code != null && field >= 0) {
                remarks.add(new CellRemark(field, code, finding.suggestion(), finding.args()));
            }
        }
        return remarks;
    }

    @Override
    public long skip(long records) {
        long skipped = 0;
        while (skipped < records && next() != null) {
            skipped++;
        }
        return skipped;
    }

    @Override
    public void close() {
        content.close();
    }
}

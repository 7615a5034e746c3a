package io.kempt.jobs.step;

import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.table.RawRecord;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.row.RowVerdict;
import io.kempt.rules.validate.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes raw records through header mapping and the row function. Several threads use one judge at once. */
public final class RowJudge implements RowBlock.Judge {
    private final KindSpec kind;
    private final RowRules rules;
    private final TableMapping mapping;
    private final String source;
    private final String file;
    private final int keyField;
    private final Map<Long, String[]> mended;

    public RowJudge(KindSpec kind, RowRules rules, TableMapping mapping, String source, String file) {
        this(kind, rules, mapping, source, file, Map.of());
    }

    /** @param mended cells that were put in place of a record's own, by its number */
    public RowJudge(
            KindSpec kind,
            RowRules rules,
            TableMapping mapping,
            String source,
            String file,
            Map<Long, String[]> mended) {
        this.kind = kind;
        this.rules = rules;
        this.mapping = mapping;
        this.source = source;
        this.file = file;
        this.mended = mended;
        this.keyField = kind.key().isEmpty() ? -1 : kind.index(kind.key());
    }

    @Override
    public RowBlock judge(List<RawRecord> records) {
        List<StoredRow> accepted = new ArrayList<>(records.size());
        List<RejectedRow> rejected = new ArrayList<>();
        List<StoredFinding> findings = new ArrayList<>();
        ContentKey content = new ContentKey();
        long ignored = 0;
        for (RawRecord read : records) {
            RawRecord raw = mended.isEmpty() ? read : asMended(read);
            if (raw.isBlank()) {
                ignored++;
                continue;
            }
            if (raw.isUndecodable()) {
                rejected.add(new RejectedRow("", raw.number(), raw.line(), raw.sheet(), raw.cells()));
                findings.add(undecodable(raw));
                continue;
            }
            RowVerdict verdict = rules.apply(row(raw), remarks(raw));
            if (verdict.accepted()) {
                accepted.add(stored(raw, verdict.row(), content));
            } else {
                rejected.add(rejected(raw, verdict.row()));
            }
            note(raw, verdict.findings(), findings);
        }
        long position = records.get(records.size() - 1).number();
        return new RowBlock(position, accepted, rejected, findings, ignored);
    }

    private RawRecord asMended(RawRecord raw) {
        String[] cells = mended.get(raw.number());
        return cells == null
                ? raw
                : RawRecord.ofSheet(raw.number(), raw.sheet(), raw.line(), cells, raw.cells().length, List.of());
    }

    /** The cells with those beyond the header, so that a rejected row loses nothing. */
    private static String[] allCells(RawRecord raw) {
        if (raw.extra().isEmpty()) {
            return raw.cells();
        }
        String[] all =
                Arrays.copyOf(raw.cells(), raw.cells().length + raw.extra().size());
        for (int i = 0; i < raw.extra().size(); i++) {
            all[raw.cells().length + i] = raw.extra().get(i);
        }
        return all;
    }

    private StoredFinding undecodable(RawRecord raw) {
        return new StoredFinding(
                raw.number(),
                0,
                raw.line(),
                raw.sheet(),
                "",
                RowShape.UNDECODABLE.id(),
                RowShape.UNDECODABLE.severity(),
                "",
                "",
                List.of());
    }

    private Row row(RawRecord raw) {
        return new Row(
                new RecordId(source, file, raw.sheet(), raw.line()),
                mapping.header().apply(raw.cells()));
    }

    /** The reader's remarks by field; those on columns that hold no field are left out. */
    private List<CellRemark> remarks(RawRecord raw) {
        if (raw.remarks().isEmpty()) {
            return List.of();
        }
        List<CellRemark> byField = new ArrayList<>();
        for (CellRemark remark : raw.remarks()) {
            for (int field = 0; field < kind.fields().size(); field++) {
                if (mapping.header().column(field) == remark.place()) {
                    byField.add(remark.at(field));
                }
            }
        }
        return byField;
    }

    private StoredRow stored(RawRecord raw, Row row, ContentKey content) {
        String[] values = row.values();
        String key = key(row);
        return new StoredRow(
                key.isEmpty() ? content.of(values) : key,
                raw.number(),
                raw.line(),
                raw.sheet(),
                values,
                mapping.extras().of(raw.cells()),
                mapping.onlyIfNew(raw.cells()),
                allCells(raw));
    }

    private RejectedRow rejected(RawRecord raw, Row row) {
        return new RejectedRow(key(row), raw.number(), raw.line(), raw.sheet(), allCells(raw), row.values());
    }

    private String key(Row row) {
        return keyField < 0 ? "" : row.value(keyField);
    }

    private void note(RawRecord raw, List<Finding> found, List<StoredFinding> findings) {
        int seq = 0;
        for (Finding finding : found) {
            findings.add(new StoredFinding(
                    raw.number(),
                    seq++,
                    raw.line(),
                    raw.sheet(),
                    finding.field(),
                    finding.code().id(),
                    finding.severity(),
                    finding.raw(),
                    finding.suggestion(),
                    finding.args()));
        }
        if (!raw.extra().isEmpty()) {
            findings.add(new StoredFinding(
                    raw.number(),
                    seq,
                    raw.line(),
                    raw.sheet(),
                    "",
                    RowShape.EXTRA_CELLS.id(),
                    RowShape.EXTRA_CELLS.severity(),
                    String.join(" | ", raw.extra()),
                    "",
                    List.of(Integer.toString(raw.extra().size()))));
        }
    }

    /** The kind of record that is judged. */
    public KindSpec kind() {
        return kind;
    }
}

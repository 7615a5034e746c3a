package io.kempt.jobs.output;

import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of a validation: {@code accepted.csv}, {@code rejected.csv} and {@code findings.csv}, written as rows pass. */
public final class ValidationFiles implements AutoCloseable {
    private final TableShape shape;
    private final KindSpec kind;
    private final FindingWording wording;
    private final Lang lang;
    private final @Nullable Tables tables;

    /** The three files while they are being written. */
    private record Tables(Path folder, CsvTable accepted, CsvTable rejected, CsvTable findings) {}

    private ValidationFiles(
            TableShape shape, KindSpec kind, FindingWording wording, Lang lang, @Nullable Tables tables) {
        this.shape = shape;
        this.kind = kind;
        this.wording = wording;
        this.lang = lang;
        this.tables = tables;
    }

    /** @param folder empty when no files are wanted */
    public static ValidationFiles in(
            Optional<Path> folder, TableShape shape, KindSpec kind, FindingWording wording, Lang lang) {
        Tables tables = folder.map(in -> open(in, shape, kind)).orElse(null);
        return new ValidationFiles(shape, kind, wording, lang, tables);
    }

    private static Tables open(Path folder, TableShape shape, KindSpec kind) {
        List<String> fields = kind.fields().stream().map(FieldSpec::name).toList();
        return new Tables(
                folder,
                CsvTable.create(folder.resolve("accepted.csv"), fields, CsvStyle.SPREADSHEET),
                CsvTable.create(
                        folder.resolve("rejected.csv"),
                        RejectedFile.header(shape.header(), true),
                        CsvStyle.SPREADSHEET),
                CsvTable.create(folder.resolve("findings.csv"), FindingsFile.HEADER, CsvStyle.SPREADSHEET));
    }

    public void write(RowBlock block) {
        if (tables == null) {
            return;
        }
        for (StoredRow row : block.accepted()) {
            tables.accepted().row(row.values());
        }
        Map<Long, RejectedFile.Reasons> reasons = new HashMap<>();
        for (StoredFinding finding : block.findings()) {
            tables.findings()
                    .row(FindingsFile.cells(shape.file(), "", kind.kind(), finding, wording.message(finding, lang)));
            if (finding.severity() == Severity.ERROR) {
                reasons.merge(finding.number(), wording.reason(kind.kind(), finding, lang), RejectedFile.Reasons::join);
            }
        }
        for (RejectedRow row : block.rejected()) {
            tables.rejected()
                    .row(RejectedFile.cells(
                            shape.header(),
                            row,
                            reasons.getOrDefault(row.number(), RejectedFile.Reasons.NONE),
                            kind.kind().code() + "/",
                            true));
        }
    }

    /**
     * Puts the files in their places.
     *
     * @return their paths; none when none were wanted
     */
    public List<Path> commit() {
        if (tables == null) {
            return List.of();
        }
        tables.accepted().commit();
        tables.rejected().commit();
        tables.findings().commit();
        return List.of(
                tables.folder().resolve("accepted.csv"),
                tables.folder().resolve("rejected.csv"),
                tables.folder().resolve("findings.csv"));
    }

    @Override
    public void close() {
        if (tables != null) {
            tables.accepted().close();
            tables.rejected().close();
            tables.findings().close();
        }
    }
}

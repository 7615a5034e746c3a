package io.kempt.jobs.generate;

import io.kempt.jobs.progress.Progress;
import io.kempt.rules.generate.Cell;
import io.kempt.rules.generate.CrmPlan;
import io.kempt.rules.generate.CustomerTruth;
import io.kempt.rules.generate.Defect;
import io.kempt.rules.generate.ExportFile;
import io.kempt.rules.generate.ExportSink;
import io.kempt.rules.generate.LeadTruth;
import io.kempt.rules.generate.party.Party;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The open files of a run: what the generator makes goes straight into them. */
final class ExportFiles implements ExportSink, Closeable {
    static final String TRUE_CUSTOMERS = "truth/customers.csv";
    static final String TRUE_LEADS = "truth/leads.csv";
    static final String DEFECTS = "truth/defects.csv";
    private static final int TELL_EVERY = 10_000;

    private final Map<ExportFile, LineWriter> inputs = new EnumMap<>(ExportFile.class);
    private final CsvLines trueCustomers;
    private final CsvLines trueLeads;
    private final CsvLines defects;
    private final Progress progress;
    private long lines;

    ExportFiles(OutputFolder folder, CrmPlan plan, Progress progress) throws IOException {
        this.progress = progress;
        for (ExportFile file : plan.files()) {
            inputs.put(file, open(file, folder.temporary(input(file)), plan));
        }
        trueCustomers = CsvLines.utf8(
                folder.temporary(TRUE_CUSTOMERS),
                List.of("source", "customer_id", "entity_id", "entity_type", "group_id"));
        trueLeads = CsvLines.utf8(
                folder.temporary(TRUE_LEADS), List.of("lead_id", "entity_id", "entity_type", "customer_id"));
        defects = CsvLines.utf8(folder.temporary(DEFECTS), List.of("file", "record_id", "field", "kind", "true_value"));
    }

    static String input(ExportFile file) {
        return "inputs/" + file.fileName();
    }

    private static LineWriter open(ExportFile file, Path path, CrmPlan plan) throws IOException {
        List<String> headers =
                file.columns().stream().map(ExportFile.Column::header).toList();
        return switch (file) {
            case ERP -> CsvLines.gb18030(path, headers);
            case SALES -> new WorkbookLines(path, plan.asOf() + "T08:00:00Z", WorkbookLines.ROWS_OF_A_SHEET, headers);
            case OPPORTUNITIES -> CsvLines.excel(path, headers);
            default -> CsvLines.utf8(path, headers);
        };
    }

    @Override
    public void line(ExportFile file, List<Cell> cells) {
        try {
            writer(file).line(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (++lines % TELL_EVERY == 0) {
            progress.advanced(lines);
        }
    }

    @Override
    public void blankLine(ExportFile file) {
        try {
            writer(file).blankLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LineWriter writer(ExportFile file) {
        LineWriter writer = inputs.get(file);
        if (writer == null) {
            throw new IllegalStateException(file.fileName() + " is not among the files of this run");
        }
        return writer;
    }

    @Override
    public void customer(CustomerTruth truth) {
        Party party = truth.party();
        write(
                trueCustomers,
                truth.file().source(),
                truth.customerId(),
                party.entityId(),
                party.type().code(),
                party.group());
    }

    @Override
    public void lead(LeadTruth truth) {
        Party party = truth.party();
        write(trueLeads, truth.leadId(), party.entityId(), party.type().code(), truth.customerId());
    }

    @Override
    public void defect(Defect defect) {
        write(
                defects,
                defect.file().fileName(),
                defect.recordId(),
                defect.field(),
                defect.kind().code(),
                defect.trueValue());
    }

    private static void write(CsvLines file, String... values) {
        try {
            file.texts(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (LineWriter input : inputs.values()) {
            input.close();
        }
        trueCustomers.close();
        trueLeads.close();
        defects.close();
    }
}

package io.kempt.jobs.report;

import io.kempt.jobs.write.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report's tables as CSV files: UTF-8 with a byte order mark, so that Excel and WPS show Chinese rightly, and lines as
 * in RFC 4180. The same report yields the same bytes. A text that a spreadsheet would run as a formula gets a leading
 * apostrophe.
 */
public final class ReportCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Fewest digits after the point of an amount. */
    private static final int MONEY_DIGITS = 2;

    private final ReportTables tables;

    public ReportCsv(ReportTables tables) {
        this.tables = tables;
    }

    /** The tables' names in order; each is the name of a file without its ending. */
    public List<String> names() {
        return tables.all().stream().map(ReportTable::name).toList();
    }

    /**
     * Writes every table to {@code NAME.csv} in a folder that is there, over what is there of that name.
     *
     * @return the files in order
     */
    public List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names()) {
            Path file = folder.resolve(name + ".csv");
            try (OutputStream out = Files.newOutputStream(file)) {
                write(name, out);
            }
            files.add(file);
        }
        return files;
    }

    /** Writes one table; the stream stays open. */
    public void write(String name, OutputStream out) throws IOException {
        ReportTable table = tables.table(name);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        for (ReportColumn column : table.columns()) {
            csv.print(column.header().in(tables.request().lang()));
        }
        csv.println();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                csv.print(cell(
                        table.value(row, column), table.columns().get(column).format()));
            }
            csv.println();
        }
        csv.flush();
    }

    private static String cell(Object value, CellFormat format) {
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            int digits = format == CellFormat.MONEY ? MONEY_DIGITS : 0;
            return plain.setScale(Math.max(digits, plain.scale())).toPlainString();
        }
        return FormulaGuard.guard(value.toString());
    }
}

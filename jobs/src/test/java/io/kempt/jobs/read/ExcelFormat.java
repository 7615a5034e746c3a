package io.kempt.jobs.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The two formats of Excel, in which every case must be read alike. */
enum ExcelFormat {
    XLSX,
    XLS;

    Workbook create() {
        return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    /** Writes a workbook into a folder; its name ends as the format's files do. */
    Path write(Path folder, String name, Consumer<Workbook> content) throws IOException {
        Path file = folder.resolve(name + "." + name().toLowerCase(Locale.ROOT));
        try (Workbook workbook = create();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    /** Fills a row with texts, numbers and truth values; null leaves a cell out. */
    static void fill(Row row, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text) {
                row.createCell(i).setCellValue(text);
            } else if (values[i] instanceof Boolean truth) {
                row.createCell(i).setCellValue(truth);
            } else if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            }
        }
    }
}

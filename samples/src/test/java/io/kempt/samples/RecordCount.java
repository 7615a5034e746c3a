package io.kempt.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The records of an input below its header, counted without Kempt.
 *
 * @param all with blank ones
 * @param blank without any value
 */
record RecordCount(long all, long blank) {
    /** A row with this many values is the header of a sheet; the title above it has one. */
    private static final int HEADER_CELLS = 3;

    static RecordCount of(Path file) {
        try {
            return file.toString().endsWith(".xlsx") ? ofWorkbook(file) : ofCsv(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static RecordCount ofCsv(Path file) throws IOException {
        Charset charset = file.endsWith("ERP客户档案.csv") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        try (Reader reader = Files.newBufferedReader(file, charset);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            List<CSVRecord> below = records.subList(1, records.size());
            long blank = below.stream()
                    .filter(row -> row.stream().allMatch(String::isBlank))
                    .count();
            return new RecordCount(below.size(), blank);
        }
    }

    private static RecordCount ofWorkbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            int header = IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .filter(row -> values(sheet.getRow(row)) >= HEADER_CELLS)
                    .findFirst()
                    .orElseThrow();
            // a row without cells need not be in the file at all; then there is nothing to count
            List<Row> below = IntStream.rangeClosed(header + 1, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(Objects::nonNull)
                    .toList();
            long blank = below.stream().filter(row -> values(row) == 0).count();
            return new RecordCount(below.size(), blank);
        }
    }

    private static long values(@Nullable Row row) {
        return row == null
                ? 0
                : StreamSupport.stream(row.spliterator(), false)
                        .filter(cell -> cell.getCellType() != CellType.BLANK)
                        .count();
    }
}

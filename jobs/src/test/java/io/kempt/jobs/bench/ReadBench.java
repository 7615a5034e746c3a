package io.kempt.jobs.bench;

import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads every cell of a file once, as Kempt does or with Commons CSV alone: {@code ReadBench kempt|commons FILE}. It prints
 * records and characters, which must be equal; the caller measures the process.
 */
final class ReadBench {
    private ReadBench() {}

    public static void main(String[] args) throws IOException {
        long[] counts = args[0].equals("kempt") ? kempt(Path.of(args[1])) : commons(Path.of(args[1]));
        System.out.printf("%,d records, %,d characters%n", counts[0], counts[1]);
    }

    private static long[] kempt(Path file) {
        long records = 0;
        long characters = 0;
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                records++;
                for (String cell : record.cells()) {
                    characters += cell.length();
                }
            }
        }
        return new long[] {records, characters};
    }

    /** With a large buffer, which is the fastest that Commons CSV gets. */
    private static long[] commons(Path file) throws IOException {
        long records = -1;
        long characters = 0;
        try (BufferedReader in = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 20);
                CSVParser parser = CSVParser.builder()
                        .setReader(in)
                        .setFormat(CSVFormat.RFC4180)
                        .get()) {
            for (CSVRecord record : parser) {
                if (records++ >= 0) {
                    for (String cell : record.values()) {
                        characters += cell.length();
                    }
                }
            }
        }
        return new long[] {records, characters};
    }
}

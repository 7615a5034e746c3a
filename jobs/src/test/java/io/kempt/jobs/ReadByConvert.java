package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertTarget;
import io.kempt.jobs.table.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a text as {@code kempt convert} does without any option, for tests that judge what comes out. */
public final class ReadByConvert {
    private ReadByConvert() {}

    /** The rows that convert writes, header first. */
    public static List<List<String>> rows(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("polluted.csv"), text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConvertRequest request =
                new ConvertRequest(List.of(file), ReadOptions.DETECT, ConvertTarget.stream(out, false));
        new ConvertJob(request, Progress.SILENT).run();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(out.toString(StandardCharsets.UTF_8)))
                .setFormat(CSVFormat.RFC4180)
                .get()) {
            for (CSVRecord record : parser) {
                rows.add(List.of(record.values()));
            }
        }
        return rows;
    }
}

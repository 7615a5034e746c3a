package io.kempt.samples;

import static io.kempt.samples.CsvFile.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of a run is kept in {@code expected}: small files whole, of large ones the head, the rows and a hash. */
final class GoldenFiles {
    private static final List<String> LARGE =
            List.of("customers.csv", "duplicates.csv", "findings.csv", "report/rfm-customers.csv");
    private static final int HEAD = 60;

    /** Names the days of runs. */
    private static final String OF_ITS_DAY = "report/quality-trend.csv";

    private GoldenFiles() {}

    /** The contents by name in {@code expected}; the heads stand before the hashes, which tell less when they differ. */
    static Map<String, String> of(Path out) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("run.json", RunJson.masked(Files.readString(out.resolve("run.json"))));
        for (String name : RetailCopy.names(out)) {
            boolean small = name.startsWith("report/") || name.startsWith("rejected-");
            if (small && !LARGE.contains(name) && !name.equals(OF_ITS_DAY)) {
                files.put(name, Files.readString(out.resolve(name)));
            }
        }
        files.put("findings-by-code.csv", findingsByCode(CsvFile.read(out.resolve("findings.csv"))));
        StringBuilder large = new StringBuilder("file,rows,sha256\n");
        for (String name : LARGE) {
            String content = Files.readString(out.resolve(name));
            files.put("head-of-" + name.substring(name.indexOf('/') + 1), head(content));
            large.append(name)
                    .append(',')
                    .append(CsvFile.of(content).rows().size())
                    .append(',')
                    .append(RetailCopy.sha256(content))
                    .append('\n');
        }
        files.put("large-files.csv", large.toString());
        return files;
    }

    private static String head(String content) {
        return content.lines().limit(HEAD).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String findingsByCode(CsvFile findings) {
        Map<String, Long> counts = findings.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> cell(row, "code") + "," + cell(row, "field") + "," + cell(row, "severity"),
                        TreeMap::new,
                        Collectors.counting()));
        StringBuilder text = new StringBuilder("code,field,severity,count\n");
        counts.forEach(
                (code, count) -> text.append(code).append(',').append(count).append('\n'));
        return text.toString();
    }
}

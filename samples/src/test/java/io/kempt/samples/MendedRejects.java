package io.kempt.samples;

import static io.kempt.samples.CsvFile.cell;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What a steward does with the ERP's rejects: puts in the credit code that Kempt suggests, where it suggests one. */
record MendedRejects(Path rejects, Path findings) {
    private static final String FILE = "inputs/ERP客户档案.csv";
    private static final String ID = "客户编号";
    private static final String CODE = "统一社会信用代码";
    private static final int CODE_LENGTH = 18;

    /** Rewrites the file in place. @return the codes put in, by customer id */
    Map<String, String> mend() throws IOException {
        Map<String, String> suggestions = CsvFile.read(findings).rows().stream()
                .filter(row ->
                        cell(row, "file").equals(FILE) && cell(row, "field").equals("uscc"))
                .filter(row -> cell(row, "severity").equals("error"))
                .filter(row -> cell(row, "suggestion").length() == CODE_LENGTH)
                .collect(Collectors.toMap(row -> cell(row, "line"), row -> cell(row, "suggestion")));
        Map<String, String> mended = new LinkedHashMap<>();
        CsvFile csv = CsvFile.read(rejects);
        try (Writer writer = Files.newBufferedWriter(rejects);
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(csv.header());
            for (Map<String, String> row : csv.rows()) {
                String code = suggestions.get(cell(row, "kempt_line"));
                if (code != null) {
                    mended.put(cell(row, ID), code);
                }
                printer.printRecord(cells(csv.header(), row, code == null ? cell(row, CODE) : code));
            }
        }
        return mended;
    }

    private static List<String> cells(List<String> header, Map<String, String> row, String code) {
        return header.stream()
                .map(name -> name.equals(CODE) ? code : cell(row, name))
                .toList();
    }
}

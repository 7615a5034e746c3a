package io.kempt.rules.match;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Generated customers with known entities, read from the two files of {@code crm_10k} or of its sample. Given name and
 * surname are joined as exports join them: surname first in Chinese, given name first elsewhere.
 */
final class CustomersWithTruth {
    static final List<MatchField> FIELDS = List.of(
            new MatchField("name", MatchKind.CUSTOMER_NAME),
            new MatchField("mobile", MatchKind.PHONE),
            new MatchField("email", MatchKind.EMAIL),
            new MatchField("address", MatchKind.ADDRESS),
            new MatchField("city", MatchKind.CITY),
            new MatchField("postcode", MatchKind.POSTCODE),
            new MatchField("country", MatchKind.TEXT),
            new MatchField("birth_date", MatchKind.DATE));

    final Map<String, Map<String, String>> rows = new HashMap<>();
    final Map<String, String> entities = new HashMap<>();

    static CustomersWithTruth read(Path folder) throws IOException {
        CustomersWithTruth customers = new CustomersWithTruth();
        List<String> lines = Files.readAllLines(folder.resolve("records.csv"), StandardCharsets.UTF_8);
        String[] header = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            customers.add(header, cells(line));
        }
        for (String line : Files.readAllLines(folder.resolve("truth.csv"), StandardCharsets.UTF_8)) {
            customers.entities.put(line.split(",")[0], line.split(",")[1]);
        }
        return customers;
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private void add(String[] header, List<String> cells) {
        Map<String, String> raw = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            raw.put(header[i], cells.get(i));
        }
        Map<String, String> row = new HashMap<>();
        String company = raw.getOrDefault("company", "");
        row.put("name", company.isEmpty() ? person(raw) : company);
        row.put("mobile", raw.getOrDefault("phone", ""));
        row.put("address", raw.getOrDefault("street", ""));
        for (String same : List.of("email", "city", "postcode", "country", "birth_date")) {
            row.put(same, raw.getOrDefault(same, ""));
        }
        rows.put(cells.get(0), row);
    }

    private static String person(Map<String, String> raw) {
        String first = raw.getOrDefault("first_name", "");
        String last = raw.getOrDefault("last_name", "");
        return MatchText.hasHan(first + last) ? last + first : (first + " " + last).trim();
    }

    MatchRecords records(Iterable<String> keys) {
        MatchRecordsBuilder builder = MatchRecords.builder(FIELDS);
        for (String key : keys) {
            Map<String, String> row = rows.getOrDefault(key, Map.of());
            builder.add(key, field -> row.getOrDefault(field, ""));
        }
        return builder.build();
    }
}

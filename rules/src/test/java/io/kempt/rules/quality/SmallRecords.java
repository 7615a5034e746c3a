package io.kempt.rules.quality;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.RulebookReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The records of {@code records.csv}, and tables of expectations like it. */
public final class SmallRecords {
    private static final int VALUES = 2;
    private static final int FOUND = 9;

    private SmallRecords() {}

    /** One judged record. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Judged(String source, boolean accepted, String[] values, List<FoundInRecord> found) {
        public void into(QualityAccumulator accumulator) {
            accumulator.add(source, accepted, values, found);
        }
    }

    public static KindSpec kind() {
        return new RulebookReader()
                .read("rulebook.yml", text("rulebook.yml"))
                .kind(Kind.CUSTOMER)
                .orElseThrow();
    }

    public static List<Judged> all() {
        List<Judged> all = new ArrayList<>();
        for (String[] cells : table("records.csv")) {
            List<FoundInRecord> found = new ArrayList<>();
            for (String one : cells[FOUND].isEmpty() ? new String[0] : cells[FOUND].split(" ")) {
                String[] parts = one.split(":");
                found.add(new FoundInRecord(parts[0], parts[1], Severity.valueOf(parts[2].toUpperCase(Locale.ROOT))));
            }
            all.add(new Judged(
                    cells[0], cells[1].equals("true"), Arrays.copyOfRange(cells, VALUES, FOUND), List.copyOf(found)));
        }
        return all;
    }

    /** The lines of a table without its remarks, cut at commas. */
    static List<String[]> table(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .toList();
    }

    public static String text(String name) {
        try (InputStream in = SmallRecords.class.getResourceAsStream("/io/kempt/rules/quality/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}

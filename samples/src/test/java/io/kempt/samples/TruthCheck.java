package io.kempt.samples;

import static io.kempt.samples.CsvFile.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.samples.Truth.Damage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what a run made of the sample with what the generator did to it. */
final class TruthCheck {
    /** Every damaged credit code is an error with this code, and rejects its record. */
    private static final Map<String, String> CREDIT_CODES = Map.of(
            "uscc-check-digit", "uscc.check-digit",
            "uscc-swapped", "uscc.check-digit",
            "uscc-precision-loss", "uscc.precision-loss");

    /** Damage after which the true value stands in the store again. */
    private static final Set<String> MENDED = Set.of(
            "amount-format",
            "contact-title",
            "date-format",
            "date-serial",
            "padding",
            "phone-number-cell",
            "phone-several",
            "phone-style",
            "phone-trailing-zero");

    /** Damage that cannot be undone: no value is better than a wrong one. */
    private static final Set<String> DROPPED =
            Set.of("date-impossible", "null-token", "phone-exponent", "phone-masked", "source-other");

    private final RetailCopy sample;
    private final Path out;
    private final List<Damage> damages = Truth.damages();

    TruthCheck(RetailCopy sample, Path out) {
        this.sample = sample;
        this.out = out;
    }

    /** A rejected record, by the first column of its file, which is its key. */
    private record Rejected(String input, String record, String line) {}

    private List<Rejected> rejected() {
        List<Rejected> all = new ArrayList<>();
        for (String input : RunJson.read(out.resolve("run.json")).list("inputs").stream()
                .filter(each -> each.number("rejected") > 0)
                .map(each -> each.text("file"))
                .toList()) {
            String stem = input.substring(input.indexOf('/') + 1, input.lastIndexOf('.'));
            CsvFile file = CsvFile.read(out.resolve("rejected-" + stem + ".csv"));
            String key = file.header().get(0);
            file.rows().forEach(row -> all.add(new Rejected(input, cell(row, key), cell(row, "kempt_line"))));
        }
        return all;
    }

    void everyDamagedCreditCodeIsAnError() {
        Map<String, String> errors = CsvFile.read(out.resolve("findings.csv")).rows().stream()
                .filter(row -> cell(row, "severity").equals("error")
                        && cell(row, "field").equals("uscc"))
                .collect(
                        Collectors.toMap(row -> cell(row, "file") + ":" + cell(row, "line"), row -> cell(row, "code")));
        Map<String, String> found = rejected().stream()
                .filter(row -> errors.containsKey(row.input() + ":" + row.line()))
                .collect(Collectors.toMap(
                        Rejected::record, row -> errors.getOrDefault(row.input() + ":" + row.line(), "")));
        Map<String, String> expected = damages.stream()
                .filter(damage -> damage.kind().startsWith("uscc-"))
                .collect(Collectors.toMap(Damage::record, damage -> CREDIT_CODES.getOrDefault(damage.kind(), "")));
        assertEquals(74, expected.size(), "damaged credit codes");
        assertEquals(expected, found);
        assertEquals(expected.size(), errors.size(), "errors in credit codes");
    }

    /** Nothing else is rejected: no record without damage, and none with damage that leaves it usable. */
    void exactlyTheUnusableRecordsAreRejected() {
        List<String> expected = damages.stream()
                .filter(TruthCheck::unusable)
                .map(damage -> damage.file() + " " + damage.record())
                .sorted()
                .toList();
        List<String> found = rejected().stream()
                .map(row -> row.input().substring(row.input().indexOf('/') + 1) + " " + row.record())
                .sorted()
                .toList();
        assertEquals(expected, found);
    }

    private static boolean unusable(Damage damage) {
        boolean leadWithoutDate = damage.file().equals("leads.csv")
                && damage.field().equals("created_on")
                && Set.of("date-impossible", "value-missing").contains(damage.kind());
        return damage.kind().equals("duplicate-row") || damage.kind().startsWith("uscc-") || leadWithoutDate;
    }

    void repairsFindTheTrueValueAndNothingIsInvented() {
        Map<String, Map<String, String>> records = records();
        Set<String> seen = new TreeSet<>();
        for (Damage damage : damages) {
            Map<String, String> record = records.get(damage.record());
            if (record != null && (MENDED.contains(damage.kind()) || DROPPED.contains(damage.kind()))) {
                seen.add(damage.kind());
                String expected = DROPPED.contains(damage.kind()) ? "" : damage.trueValue();
                assertEquals(plain(expected, damage), plain(cell(record, damage.field()), damage), damage::toString);
            }
        }
        Set<String> all = new TreeSet<>(MENDED);
        all.addAll(DROPPED);
        assertEquals(all, seen, "kinds of damage that were met");
    }

    private static String plain(String value, Damage damage) {
        return damage.field().equals("amount")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    /** The records of the store by their keys, which are unique over all kinds. */
    Map<String, Map<String, String>> records() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String kind : List.of("customer", "lead", "opportunity", "order", "activity")) {
            Path file = sample.folder().resolveSibling(kind + ".csv");
            Program.Ended exported = sample.kempt("export", kind, "--to", file.toString());
            assertEquals(0, exported.exit(), exported.err());
            CsvFile.read(file).rows().forEach(row -> rows.add(keyed(row, cell(row, kind + "_id"))));
        }
        return rows.stream().collect(Collectors.toMap(row -> cell(row, ""), Function.identity()));
    }

    private static Map<String, String> keyed(Map<String, String> row, String key) {
        Map<String, String> keyed = new HashMap<>(row);
        keyed.put("", key);
        return keyed;
    }

    /**
     * Records that were merged are one party, and parties are merged. Records that were rejected cannot be merged and are
     * left out. What is merged wrongly today are fathers and sons of one name at one address.
     */
    void mergesAreTheRealParties(double leastPrecision, double leastRecall) {
        List<List<String>> groups = CsvFile.read(out.resolve("customers.csv")).column("merged_from").stream()
                .map(from -> List.of(from.split(" ")))
                .toList();
        PairCount pairs = PairCount.of(groups, Truth.entities());
        System.out.println("retail sample: " + pairs);
        assertTrue(pairs.precision() >= leastPrecision, pairs::toString);
        assertTrue(pairs.recall() >= leastRecall, pairs::toString);
    }
}

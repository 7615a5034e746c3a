package io.kempt.rules.generate.duplicates;

import static io.kempt.rules.generate.duplicates.RecordColumn.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.duplicates.MadeRecords.Made;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The records are as hard as they are said to be, and the truth about them is right. */
class DuplicatesGeneratorTest {
    private static final int ROWS = 12_000;
    private static final MadeRecords MADE = new MadeRecords(ROWS, 0.3, 42);

    private static void near(double expected, double tolerance, double found, String what) {
        assertTrue(Math.abs(found - expected) <= tolerance, what + " is " + found + ", expected " + expected);
    }

    @Test
    void theTruthNamesEachRecordOnceAndCountsItsPairs() {
        assertEquals(ROWS, MADE.records.size());
        for (int i = 0; i < ROWS; i++) {
            assertEquals(Integer.toString(i + 1), MADE.records.get(i).cell(RECORD_ID));
        }
        Map<Integer, List<Made>> customers = MADE.byCustomer();
        assertEquals(customers.size(), MADE.summary.customers());
        long pairs = customers.values().stream()
                .mapToLong(records -> (long) records.size() * (records.size() - 1) / 2)
                .sum();
        assertEquals(pairs, MADE.summary.truePairs());
    }

    @Test
    void aCustomerHasOneToFourRecordsOfOneKindAndCountry() {
        for (List<Made> records : MADE.byCustomer().values()) {
            assertTrue(records.size() <= 4);
            assertEquals(1, distinct(records, record -> record.cell(KIND) + record.cell(COUNTRY)));
        }
    }

    private static long distinct(Collection<Made> records, Function<Made, String> of) {
        return records.stream().map(of).distinct().count();
    }

    @Test
    void sharesAreAsTheyAreSaidToBe() {
        near(0.8, 0.01, (double) MADE.summary.customers() / ROWS, "customers per record");
        near(0.25, 0.02, MADE.share(Made::company), "the share of companies");
        near(0.3, 0.02, MADE.share(Made::chinese), "the share of Chinese customers");
        near(0.01, 0.005, MADE.share(record -> record.cell(BATCH).equals("1")), "the share of the last night");
        near(0.24, 0.03, missing(EMAIL), "persons without a mail address");
        near(0.18, 0.03, missing(PHONE), "persons without a number");
        near(0.09, 0.02, missing(STREET), "persons without a street");
        near(0.38, 0.03, missing(BIRTH_DATE), "persons without a date of birth");
    }

    private static double missing(RecordColumn column) {
        List<Made> persons =
                MADE.records.stream().filter(record -> !record.company()).toList();
        return (double) persons.stream().filter(p -> p.cell(column).isEmpty()).count() / persons.size();
    }

    @Test
    void theChineseShareMayBeNoneOrAll() {
        assertEquals(0, new MadeRecords(500, 0, 1).share(Made::chinese));
        assertEquals(1, new MadeRecords(500, 1, 1).share(Made::chinese));
    }

    @Test
    void everyCountryComesUp() {
        Set<String> countries = MADE.records.stream().map(r -> r.cell(COUNTRY)).collect(Collectors.toSet());
        assertEquals(Set.of("CN", "US", "GB", "DE", "FR", "ES", "IT"), countries);
    }

    @Test
    void everyKindOfVariationComesUpAndChangesSomething() {
        for (Variation kind : Variation.values()) {
            assertTrue(!MADE.varied(kind).isEmpty(), kind.code());
            assertEquals(MADE.varied(kind).size(), MADE.summary.variations().get(kind), kind.code());
        }
        MADE.varied(Variation.MISSING)
                .forEach(varied -> assertEquals("", varied.record().cell(varied.column())));
        MADE.varied(Variation.TRADITIONAL)
                .forEach(varied -> assertNotEquals(
                        varied.before(), Han.traditional(varied.before()), "it has another traditional form"));
    }

    @Test
    void theFirstRecordOfACustomerHasNotMovedOrChangedItsNumber() {
        Set<Integer> alone = MADE.byCustomer().entrySet().stream()
                .filter(customer -> customer.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        for (Variation kind : List.of(Variation.MOVED, Variation.PHONE_CHANGED, Variation.EMAIL_CHANGED)) {
            MADE.varied(kind)
                    .forEach(
                            varied -> assertFalse(alone.contains(varied.record().entity())));
        }
    }

    @Test
    void numbersAreWrittenInAllStyles() {
        for (String style : List.of(
                "[+]\\d+",
                "[+]\\d+ \\d+",
                "00\\d+",
                "\\d{10,11}",
                "[(]\\d{3}[)] \\d{3}-\\d{4}",
                "1\\d{2}-\\d{4}-\\d{4}",
                "0\\d{3} \\d+ \\d{4}",
                "0\\d{2,3}-\\d{8}")) {
            assertTrue(MADE.share(record -> record.cell(PHONE).matches(style)) > 0.001, style);
        }
    }

    @Test
    void strangersLookAlike() {
        assertTrue(strangers(r -> !r.company(), r -> r.cell(STREET) + r.cell(POSTCODE)) > 0.1, "households");
        assertTrue(strangers(r -> !r.company(), r -> name(r) + r.cell(STREET)) > 0.001, "namesakes in a household");
        assertTrue(
                strangers(r -> !r.company(), r -> r.cell(LAST_NAME) + r.cell(STREET) + r.cell(BIRTH_DATE)) > 0.001,
                "twins");
        assertTrue(strangers(Made::company, r -> r.cell(COMPANY)) > 0.05, "branches");
        assertTrue(strangers(Made::company, r -> r.cell(EMAIL)) > 0.02, "shared mailboxes");
        assertTrue(strangers(Made::company, r -> r.cell(PHONE)) > 0.005, "shared switchboards");
    }

    private static String name(Made record) {
        return record.cell(FIRST_NAME).isEmpty() ? "" : record.cell(FIRST_NAME) + " " + record.cell(LAST_NAME);
    }

    /** The share of customers that have the same as another one, where they have something. */
    private static double strangers(java.util.function.Predicate<Made> which, Function<Made, String> of) {
        Map<String, Set<Integer>> holders = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (Made record : MADE.records) {
            String value = of.apply(record);
            boolean placeholder = value.matches("[01239]+|138001?38?0+|1+|.*@(none|na|example|qq)[.]com");
            boolean whole = !value.isEmpty()
                    && !record.cell(record.company() ? COMPANY : STREET).isEmpty();
            if (which.test(record)) {
                all.add(record.entity());
                if (whole && !placeholder) {
                    holders.computeIfAbsent(value, any -> new HashSet<>()).add(record.entity());
                }
            }
        }
        Set<Integer> alike = new HashSet<>();
        holders.values().stream().filter(same -> same.size() > 1).forEach(alike::addAll);
        return (double) alike.size() / all.size();
    }

    @Test
    void commonNamesAreCommonAndMostAreRare() {
        List<Made> chinese =
                MADE.records.stream().filter(r -> r.chinese() && !r.company()).toList();
        double wang = (double) chinese.stream()
                        .filter(r -> r.cell(LAST_NAME).equals("王"))
                        .count()
                / chinese.size();
        assertTrue(wang > 0.04 && wang < 0.09, "the share of 王 is " + wang);
        List<Made> others =
                MADE.records.stream().filter(r -> !r.chinese() && !r.company()).toList();
        long names = distinct(others, r -> r.cell(LAST_NAME));
        assertTrue(names > others.size() * 0.35, names + " family names of " + others.size() + " persons");
    }

    @Test
    void mailAddressesLeadNowhere() {
        long real = MADE.records.stream()
                .map(record -> record.cell(EMAIL).toLowerCase(java.util.Locale.ROOT))
                .filter(mail -> mail.endsWith(".com") || mail.endsWith(".cn") || mail.endsWith(".de"))
                .filter(mail -> !WordTables.words("no-email").contains(mail))
                .count();
        assertEquals(0, real);
    }

    @Test
    void equalPlansGiveEqualRecordsAndOtherSeedsOthers() {
        MadeRecords again = new MadeRecords(ROWS, 0.3, 42);
        assertEquals(MADE.records, again.records);
        assertEquals(MADE.variations, again.variations);
        MadeRecords other = new MadeRecords(ROWS, 0.3, 43);
        Set<List<String>> same = new HashSet<>(contents(MADE));
        same.retainAll(contents(other));
        assertEquals(0, same.size());
    }

    /** The records without their numbers. */
    private static List<List<String>> contents(MadeRecords made) {
        List<List<String>> contents = new ArrayList<>();
        made.records.forEach(
                record -> contents.add(record.cells().subList(1, record.cells().size())));
        return contents;
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        assertEquals(
                "rows must be 1 to 50000000, found 0",
                assertThrows(IllegalArgumentException.class, () -> new DuplicatesPlan(0, 0.3, 1))
                        .getMessage());
        assertEquals(
                "the Chinese share must be 0 to 1, found 1.5",
                assertThrows(IllegalArgumentException.class, () -> new DuplicatesPlan(1, 1.5, 1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new DuplicatesPlan(1, Double.NaN, 1));
    }

    @Test
    void oneRecordIsEnough() {
        assertEquals(1, new MadeRecords(1, 0.5, 9).summary.customers());
    }
}

package io.kempt.rules.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.RecordingSink.Line;
import io.kempt.rules.generate.party.PartyType;
import io.kempt.rules.generate.party.UsccCheck;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The customer files and the truth fit together. */
class CrmGeneratorTest {
    private static final int ROWS = 3_000;
    private static final RecordingSink MADE = RecordingSink.of(ROWS, 1);
    /** What was damaged, by {@code file/record/field}. */
    private static final Map<String, Defect> DEFECTS = defects();

    private static Map<String, Defect> defects() {
        Map<String, Defect> defects = new HashMap<>();
        for (Defect defect : MADE.defects) {
            defects.put(defect.file() + "/" + defect.recordId() + "/" + defect.field(), defect);
        }
        return defects;
    }

    private static boolean sound(ExportFile file, String id, String field) {
        return !DEFECTS.containsKey(file + "/" + id + "/" + field);
    }

    @Test
    void theSamePlanGivesTheSameLinesAndAnotherSeedOthers() {
        RecordingSink again = RecordingSink.of(ROWS, 1);
        assertEquals(MADE.lines, again.lines);
        assertEquals(MADE.defects, again.defects);
        assertEquals(MADE.customers, again.customers);
        assertNotEquals(MADE.lines, RecordingSink.of(ROWS, 2).lines);
    }

    @Test
    void thereAreAsManyRecordsAsAskedFor() {
        assertEquals(ROWS, MADE.customers.size());
        assertEquals(ROWS / 2, MADE.leads.size());
        assertEquals(ROWS * 2 / 3, MADE.lines(ExportFile.OPPORTUNITIES).size());
        assertEquals(4 * ROWS, distinct(ExportFile.ORDERS, "order_id").size());
        assertEquals(2 * ROWS, MADE.lines(ExportFile.ACTIVITIES).size());
    }

    private static Set<String> distinct(ExportFile file, String field) {
        Set<String> values = new HashSet<>();
        MADE.rows(file).forEach(row -> values.add(row.get(field)));
        return values;
    }

    @Test
    void everyRecordStandsInTheTruthOnceAndInItsFile() {
        Map<ExportFile, Set<String>> ids = new HashMap<>();
        for (CustomerTruth truth : MADE.customers) {
            assertTrue(
                    ids.computeIfAbsent(truth.file(), f -> new HashSet<>()).add(truth.customerId()),
                    "twice: " + truth.customerId());
        }
        for (ExportFile file : ExportFile.CUSTOMER_FILES) {
            assertEquals(ids.get(file), distinct(file, "customer_id"));
            long repeated = count(file, DefectKind.DUPLICATE_ROW);
            assertEquals(MADE.lines(file).size(), distinct(file, "customer_id").size() + repeated);
            assertEquals((long) MADE.blankLines.getOrDefault(file, 0), count(file, DefectKind.BLANK_LINE));
        }
    }

    private static long count(ExportFile file, DefectKind kind) {
        return MADE.defects.stream()
                .filter(d -> d.file() == file && d.kind() == kind)
                .count();
    }

    @Test
    void everyKindOfDamageIsDone() {
        EnumSet<DefectKind> missing = EnumSet.allOf(DefectKind.class);
        MADE.defects.forEach(defect -> missing.remove(defect.kind()));
        assertTrue(missing.isEmpty(), "never done in " + ROWS + " rows: " + missing);
    }

    @Test
    void everyDefectIsOfARecordThatExistsAndAFieldThatHasAColumn() {
        for (Defect defect : MADE.defects) {
            boolean known = defect.field().isEmpty()
                    || defect.file().columns().stream().anyMatch(c -> c.field().equals(defect.field()));
            assertTrue(known, defect.toString());
        }
        for (ExportFile file : ExportFile.CUSTOMER_FILES) {
            Set<String> ids = distinct(file, "customer_id");
            MADE.defects.stream()
                    .filter(d -> d.file() == file)
                    .forEach(d -> assertTrue(ids.contains(d.recordId()), d.toString()));
        }
    }

    /** A cell has at most one defect, and a line too of each kind that means the whole line. */
    @Test
    void noDefectIsToldTwice() {
        Set<String> told = new HashSet<>();
        for (Defect defect : MADE.defects) {
            String key = defect.file() + "/" + defect.recordId() + "/" + defect.field();
            String place = defect.field().isEmpty() || defect.field().equals("stage") ? key + defect.kind() : key;
            assertTrue(told.add(place), defect.toString());
        }
    }

    @Test
    void soundCodesPassAnIndependentCheckAndDamagedOnesDoNot() {
        int sound = 0;
        int damaged = 0;
        for (Line row : customers()) {
            ExportFile file = row.file();
            String code = row.get("uscc");
            Defect defect = DEFECTS.get(file + "/" + row.get("customer_id") + "/uscc");
            if (defect == null && !code.isEmpty()) {
                assertTrue(UsccCheck.passes(code), code);
                sound++;
            } else if (defect != null) {
                assertTrue(UsccCheck.passes(defect.trueValue()), defect.toString());
                assertEquals(false, UsccCheck.passes(code), code + " " + defect.kind());
                damaged++;
            }
        }
        assertTrue(sound > 700 && damaged > 200, sound + " sound, " + damaged + " damaged");
    }

    private static List<Line> customers() {
        return ExportFile.CUSTOMER_FILES.stream()
                .flatMap(file -> MADE.rows(file).stream())
                .toList();
    }

    @Test
    void soundValuesAreTheTruthAndDamagedOnesAreNot() {
        Map<String, CustomerTruth> truth = new HashMap<>();
        MADE.customers.forEach(t -> truth.put(t.customerId(), t));
        for (Line row : customers()) {
            String id = row.get("customer_id");
            CustomerTruth known = Objects.requireNonNull(truth.get(id), id);
            Map<String, String> right = Map.of(
                    "name", known.party().name().full(),
                    "email", known.party().email(),
                    "address", known.party().address().full(),
                    "source", known.party().source());
            right.forEach((field, value) -> {
                boolean sound = sound(known.file(), id, field);
                assertEquals(sound, value.equals(row.get(field)), id + " " + field + ": " + row.get(field));
            });
        }
    }

    @Test
    void partiesStandInOneToThreeSourcesAndSomeTwiceInOne() {
        Map<Integer, Set<ExportFile>> sources = new HashMap<>();
        Map<Integer, Integer> records = new HashMap<>();
        for (CustomerTruth truth : MADE.customers) {
            sources.computeIfAbsent(truth.party().index(), p -> new HashSet<>()).add(truth.file());
            records.merge(truth.party().index(), 1, Integer::sum);
        }
        Set<Integer> numbers = new HashSet<>();
        sources.values().forEach(s -> numbers.add(s.size()));
        assertEquals(Set.of(1, 2, 3), numbers);
        int again = records.entrySet().stream()
                .mapToInt(e -> e.getValue()
                        - sources.getOrDefault(e.getKey(), Set.of()).size())
                .sum();
        long told = MADE.defects.stream()
                .filter(d -> d.kind() == DefectKind.DUPLICATE_RECORD)
                .count();
        assertEquals(again, told);
        assertTrue(again > 50, again + " records more than sources");
    }

    @Test
    void recordsOfOnePartyDoNotStandBesideEachOther() {
        long neighbours = 0;
        for (int i = 1; i < MADE.customers.size(); i++) {
            boolean same = MADE.customers.get(i - 1).party().index()
                    == MADE.customers.get(i).party().index();
            neighbours += same ? 1 : 0;
        }
        assertTrue(neighbours < 10, neighbours + " neighbours");
    }

    @Test
    void mostShopCustomersArePersonsAndMostOthersCompanies() {
        assertTrue(persons(ExportFile.SHOP) > 0.7);
        assertTrue(persons(ExportFile.ERP) < 0.3);
        assertTrue(persons(ExportFile.SALES) < 0.3);
    }

    private static double persons(ExportFile file) {
        List<CustomerTruth> records =
                MADE.customers.stream().filter(t -> t.file() == file).toList();
        return (double) records.stream()
                        .filter(t -> t.party().type() == PartyType.PERSON)
                        .count()
                / records.size();
    }

    @Test
    void onlyTheWorkbookHoldsCellsThatAreNotText() {
        for (ExportFile file : ExportFile.values()) {
            boolean typed =
                    MADE.lines(file).stream().flatMap(List::stream).anyMatch(cell -> !(cell instanceof Cell.Text));
            assertEquals(file == ExportFile.SALES, typed, file.fileName());
        }
    }

    @Test
    void theSmallestWorldHasEveryFile() {
        RecordingSink one = RecordingSink.of(1, 9);
        assertEquals(1, one.customers.size());
        assertEquals(4, one.lines(ExportFile.ORDERS).size());
        assertEquals(1, one.lines(ExportFile.OPPORTUNITIES).size());
        assertEquals(1, one.lines(ExportFile.LEADS).size());
        assertEquals(2, one.lines(ExportFile.ACTIVITIES).size());
    }

    @Test
    void customersAloneAreTheSameAsWithTheRest() {
        RecordingSink alone = new RecordingSink();
        CrmPlan plan = RecordingSink.plan(ROWS, 1);
        CrmGenerator.generate(new CrmPlan(plan.rows(), plan.seed(), plan.asOf(), true), alone);
        assertEquals(Set.copyOf(ExportFile.CUSTOMER_FILES), alone.lines.keySet());
        assertEquals(MADE.customers, alone.customers);
        assertEquals(MADE.lines(ExportFile.SALES), alone.lines(ExportFile.SALES));
    }

    @Test
    void theSummaryCountsWhatWasMade() {
        RecordingSink sink = new RecordingSink();
        CrmSummary summary = CrmGenerator.generate(RecordingSink.plan(500, 3), sink);
        assertEquals(sink.defects.size(), summary.allDefects());
        sink.lines.forEach(
                (file, lines) -> assertEquals(lines.size(), summary.lines().get(file)));
        long orders = List.of("completed", "cancelled", "refunded").stream()
                .mapToLong(status -> summary.facts().getOrDefault("orders." + status, 0L))
                .sum();
        assertEquals(2000, orders);
    }
}

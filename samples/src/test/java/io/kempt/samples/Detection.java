package io.kempt.samples;

import static io.kempt.samples.CsvFile.cell;

import io.kempt.samples.Truth.Damage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of every defect that was planted in the sample, by class of defect, and everything else that was found.
 *
 * @param classes by {@code kind field}
 * @param others findings on values that nobody damaged, by {@code severity code field}; repairs are left out, for they
 *     only bring a sound value into its form
 */
record Detection(Map<String, Outcome> classes, Map<String, Integer> others) {
    /** Damage to a whole line or record shows where the key or another identifying value stands. */
    private static final Set<String> OF_RECORDS = Set.of("duplicate-row", "duplicate-record", "blank-line");

    /** Another word for nothing is set right by taking it for nothing; the value itself is not known to the file. */
    private static final String NULL_TOKEN = "null-token";

    /**
     * @param setRight the true value stands in its place in the end
     * @param told not set right, but a finding points at it
     * @param missed neither
     */
    record Outcome(int planted, int setRight, int told, int missed) {
        static final Outcome NONE = new Outcome(0, 0, 0, 0);

        Outcome plus(boolean right, boolean found) {
            return new Outcome(
                    planted + 1,
                    setRight + (right ? 1 : 0),
                    told + (!right && found ? 1 : 0),
                    missed + (!right && !found ? 1 : 0));
        }
    }

    static Outcome sum(Outcome one, Outcome other) {
        return new Outcome(
                one.planted + other.planted,
                one.setRight + other.setRight,
                one.told + other.told,
                one.missed + other.missed);
    }

    private record Place(String file, String record, String field) {}

    /**
     * @param findings {@code findings.csv} of the run
     * @param records the records of the store by their keys, which are unique over all kinds
     */
    static Detection of(List<Damage> damages, CsvFile findings, Map<String, Map<String, String>> records) {
        Map<Place, Set<String>> repairs = new HashMap<>();
        Map<Place, List<String>> told = new HashMap<>();
        for (Map<String, String> row : findings.rows()) {
            Place place = new Place(name(cell(row, "file")), cell(row, "key"), cell(row, "field"));
            if (cell(row, "severity").equals("repaired")) {
                repairs.computeIfAbsent(place, none -> new HashSet<>()).add(cell(row, "suggestion"));
            } else {
                told.computeIfAbsent(place, none -> new ArrayList<>())
                        .add(cell(row, "severity") + " " + cell(row, "code") + " " + place.field());
            }
        }
        Map<String, Outcome> classes = new TreeMap<>();
        Map<Place, List<String>> sound = new HashMap<>(told);
        for (Damage damage : damages) {
            Place place = new Place(damage.file(), damage.record(), damage.field());
            boolean right = isRight(damage, repairs.getOrDefault(place, Set.of()), records);
            boolean found = OF_RECORDS.contains(damage.kind()) ? repeated(damage, told) : told.containsKey(place);
            classes.compute(
                    damage.kind() + " " + damage.field(),
                    (name, so) -> (so == null ? Outcome.NONE : so).plus(right, found));
            sound.remove(place);
        }
        Map<String, Integer> others = new TreeMap<>();
        sound.values().forEach(all -> all.forEach(one -> others.merge(one, 1, Integer::sum)));
        return new Detection(classes, others);
    }

    private static boolean isRight(Damage damage, Set<String> repairs, Map<String, Map<String, String>> records) {
        if (damage.kind().equals("blank-line")) {
            return true; // a blank line is no record, and none was made of it: the counts of the run say so
        }
        if (damage.kind().equals(NULL_TOKEN)) {
            return repairs.contains("");
        }
        Map<String, String> record = records.get(damage.record());
        String stands = record == null ? null : record.get(damage.field());
        return !damage.field().isEmpty()
                && (repairs.stream().anyMatch(repair -> same(repair, damage))
                        || (stands != null && same(stands, damage)));
    }

    private static boolean same(String value, Damage damage) {
        if (damage.field().equals("amount") && !value.isEmpty()) {
            return new BigDecimal(value).compareTo(new BigDecimal(damage.trueValue())) == 0;
        }
        return value.equals(damage.trueValue());
    }

    /** Whether any value of the record was found to stand in another one too. */
    private static boolean repeated(Damage damage, Map<Place, List<String>> told) {
        return told.entrySet().stream()
                .filter(entry -> entry.getKey().file().equals(damage.file())
                        && entry.getKey().record().equals(damage.record()))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(one -> one.contains(" key.repeated ") || one.contains(" value.not-unique "));
    }

    private static String name(String file) {
        return file.substring(file.indexOf('/') + 1);
    }
}

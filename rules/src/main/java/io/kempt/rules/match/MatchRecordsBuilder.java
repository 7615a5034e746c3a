package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Takes records one by one and keeps only codes of their values. Not for several threads.
 *
 * <p>At most 16,777,215 records: pairs and blocks pack a record's number into 24 bits.
 */
public final class MatchRecordsBuilder {
    private static final int MOST_FREQUENT = 25;

    /** Room for the first records; it grows. */
    private static final int FIRST = 1024;

    private final List<MatchField> fields;
    private final List<String> keys = new ArrayList<>();
    private final Dictionary[] raw;
    private final int[][] codes;
    private int mostFrequent = MOST_FREQUENT;

    MatchRecordsBuilder(List<MatchField> fields) {
        this.fields = List.copyOf(fields);
        this.raw = new Dictionary[fields.size()];
        this.codes = new int[fields.size()][FIRST];
        for (int field = 0; field < raw.length; field++) {
            raw[field] = new Dictionary();
        }
    }

    /** A phone, e-mail or identifier in more records than this is taken for a placeholder. */
    public MatchRecordsBuilder mostFrequent(int records) {
        this.mostFrequent = records;
        return this;
    }

    /**
     * Adds a record.
     *
     * @param key its unique key
     * @param valueOf the value of a field's name; empty when missing
     */
    public MatchRecordsBuilder add(String key, UnaryOperator<String> valueOf) {
        int record = keys.size();
        keys.add(key);
        for (int field = 0; field < raw.length; field++) {
            if (record == codes[field].length) {
                codes[field] = Arrays.copyOf(codes[field], record * 2);
            }
            codes[field][record] =
                    raw[field].add(valueOf.apply(fields.get(field).name()));
        }
        return this;
    }

    /**
     * Cleans the columns. The builder has no records any more then.
     *
     * @throws IllegalArgumentException when two records have the same key, or there are too many
     */
    public MatchRecords build() {
        if (keys.size() > Blocking.RECORD_MASK) {
            throw new IllegalArgumentException("more than " + Blocking.RECORD_MASK + " records to match");
        }
        Integer[] order = new Integer[keys.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(keys::get));
        String[] sorted = new String[order.length];
        for (int record = 0; record < order.length; record++) {
            sorted[record] = keys.get(order[record]);
            if (record > 0 && sorted[record].equals(sorted[record - 1])) {
                throw new IllegalArgumentException("two records have one key");
            }
        }
        for (int field = 0; field < codes.length; field++) {
            codes[field] = reordered(codes[field], order);
        }
        MatchRecords records = new MatchRecords(this, sorted, columns());
        keys.clear();
        return records;
    }

    private static int[] reordered(int[] codes, Integer[] order) {
        int[] reordered = new int[order.length];
        for (int record = 0; record < order.length; record++) {
            reordered[record] = codes[order[record]];
        }
        return reordered;
    }

    private MatchColumns columns() {
        Dictionary names = new Dictionary();
        return new MatchColumns(
                new NameColumn(names, one(MatchKind.CUSTOMER_NAME, names), persons(names)),
                column(MatchKind.PHONE),
                new EmailColumn(column(MatchKind.EMAIL)),
                column(MatchKind.IDENTIFIER),
                column(MatchKind.DATE),
                column(MatchKind.TEXT),
                addresses());
    }

    /** The person's name by record: as it stands, else joined from its parts. */
    private int[] persons(Dictionary names) {
        int[] persons = one(MatchKind.PERSON_NAME, names);
        Dictionary texts = new Dictionary();
        int[] given = one(MatchKind.GIVEN_NAME, texts);
        int[] surname = one(MatchKind.SURNAME, texts);
        for (int record = 0; record < persons.length; record++) {
            if (persons[record] == 0 && (given[record] != 0 || surname[record] != 0)) {
                persons[record] =
                        names.add(PersonName.joined(texts.value(given[record]), texts.value(surname[record])));
            }
        }
        return persons;
    }

    private int[] one(MatchKind kind, Dictionary values) {
        int[] field = fieldsOf(kind);
        return field.length == 0 ? new int[keys.size()] : cleaned(field[0], values);
    }

    private Column column(MatchKind kind) {
        Dictionary values = new Dictionary();
        int[] of = fieldsOf(kind);
        int[][] cleaned = new int[of.length][];
        for (int i = 0; i < of.length; i++) {
            cleaned[i] = cleaned(of[i], values);
        }
        return new Column(values, cleaned);
    }

    private int[] fieldsOf(MatchKind kind) {
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).kind() == kind)
                .toArray();
    }

    /** Cleans each distinct value once. */
    private int[] cleaned(int field, Dictionary values) {
        int[] translated = new int[raw[field].size()];
        for (int code = 1; code < translated.length; code++) {
            translated[code] = values.add(Cleaning.of(fields.get(field).kind(), raw[field].value(code)));
        }
        int[] cleaned = new int[keys.size()];
        for (int record = 0; record < cleaned.length; record++) {
            cleaned[record] = translated[codes[field][record]];
        }
        // nobody asks for the raw values again, and a million of them take much room
        raw[field] = new Dictionary();
        codes[field] = new int[FIRST];
        return cleaned;
    }

    private AddressColumn addresses() {
        Dictionary texts = new Dictionary();
        int[][] streets = Arrays.stream(fieldsOf(MatchKind.ADDRESS))
                .mapToObj(field -> cleaned(field, texts))
                .toArray(int[][]::new);
        int[] city = one(MatchKind.CITY, texts);
        int[] postcode = one(MatchKind.POSTCODE, texts);
        Dictionary joined = new Dictionary();
        int[] addresses = new int[keys.size()];
        StringBuilder text = new StringBuilder();
        for (int record = 0; record < addresses.length; record++) {
            text.setLength(0);
            for (int[] street : streets) {
                text.append(text.length() == 0 || street[record] == 0 ? "" : ", ")
                        .append(texts.value(street[record]));
            }
            text.append('\u0001').append(texts.value(city[record]));
            text.append('\u0001').append(texts.value(postcode[record]));
            addresses[record] = text.length() == 2 ? 0 : joined.add(text.toString());
        }
        return new AddressColumn(joined, addresses);
    }

    List<MatchField> fields() {
        return fields;
    }

    int mostFrequent() {
        return mostFrequent;
    }
}

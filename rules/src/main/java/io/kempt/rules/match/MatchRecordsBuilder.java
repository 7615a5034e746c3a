package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private final Map<MatchKind, Dictionary> dictionaries = new EnumMap<>(MatchKind.class);
    private final CleanedValues[] values;
    private final int[][] codes;
    private int mostFrequent = MOST_FREQUENT;
    private boolean sorted = true;

    MatchRecordsBuilder(List<MatchField> fields) {
        this.fields = List.copyOf(fields);
        this.values = new CleanedValues[fields.size()];
        this.codes = new int[fields.size()][FIRST];
        for (int field = 0; field < values.length; field++) {
            MatchKind kind = fields.get(field).kind();
            values[field] = new CleanedValues(kind, dictionary(kind));
        }
    }

    /** What is compared with each other has one dictionary. */
    private Dictionary dictionary(MatchKind kind) {
        MatchKind of = switch (kind) {
            case PERSON_NAME -> MatchKind.CUSTOMER_NAME;
            case SURNAME -> MatchKind.GIVEN_NAME;
            case CITY, POSTCODE -> MatchKind.ADDRESS;
            default -> kind;
        };
        return dictionaries.computeIfAbsent(of, none -> new Dictionary());
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
        sorted &= record == 0 || keys.get(record - 1).compareTo(key) < 0;
        keys.add(key);
        for (int field = 0; field < values.length; field++) {
            if (record == codes[field].length) {
                codes[field] = Arrays.copyOf(codes[field], record * 2);
            }
            codes[field][record] =
                    values[field].code(valueOf.apply(fields.get(field).name()));
        }
        return this;
    }

    /**
     * The records. The builder has none any more then.
     *
     * @throws IllegalArgumentException when two records have the same key, or there are too many
     */
    public MatchRecords build() {
        if (keys.size() > Blocking.RECORD_MASK) {
            throw new IllegalArgumentException("more than " + Blocking.RECORD_MASK + " records to match");
        }
        String[] ordered = sorted ? keys.toArray(String[]::new) : sort();
        MatchRecords records = new MatchRecords(this, ordered, columns());
        keys.clear();
        return records;
    }

    private String[] sort() {
        Integer[] order = new Integer[keys.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(keys::get));
        String[] ordered = new String[order.length];
        for (int record = 0; record < order.length; record++) {
            ordered[record] = keys.get(order[record]);
            if (record > 0 && ordered[record].equals(ordered[record - 1])) {
                throw new IllegalArgumentException("two records have one key");
            }
        }
        for (int field = 0; field < codes.length; field++) {
            codes[field] = reordered(codes[field], order);
        }
        return ordered;
    }

    private static int[] reordered(int[] codes, Integer[] order) {
        int[] reordered = new int[order.length];
        for (int record = 0; record < order.length; record++) {
            reordered[record] = codes[order[record]];
        }
        return reordered;
    }

    private MatchColumns columns() {
        Dictionary names = dictionary(MatchKind.CUSTOMER_NAME);
        return new MatchColumns(
                new NameColumn(names, one(MatchKind.CUSTOMER_NAME), persons(names)),
                column(MatchKind.PHONE),
                new EmailColumn(column(MatchKind.EMAIL)),
                column(MatchKind.IDENTIFIER),
                column(MatchKind.DATE),
                column(MatchKind.TEXT),
                addresses());
    }

    /** The person's name by record: as it stands, else joined from its parts. */
    private int[] persons(Dictionary names) {
        int[] persons = one(MatchKind.PERSON_NAME);
        Dictionary texts = dictionary(MatchKind.GIVEN_NAME);
        int[] given = one(MatchKind.GIVEN_NAME);
        int[] surname = one(MatchKind.SURNAME);
        for (int record = 0; record < persons.length; record++) {
            if (persons[record] == 0 && (given[record] != 0 || surname[record] != 0)) {
                persons[record] =
                        names.add(PersonName.joined(texts.value(given[record]), texts.value(surname[record])));
            }
        }
        return persons;
    }

    /** The codes of the first field of a kind. */
    private int[] one(MatchKind kind) {
        int[] of = fieldsOf(kind);
        return of.length == 0 ? new int[keys.size()] : taken(of[0]);
    }

    private Column column(MatchKind kind) {
        return new Column(
                dictionary(kind),
                Arrays.stream(fieldsOf(kind)).mapToObj(this::taken).toArray(int[][]::new));
    }

    private int[] fieldsOf(MatchKind kind) {
        return IntStream.range(0, fields.size())
                .filter(field -> fields.get(field).kind() == kind)
                .toArray();
    }

    private int[] taken(int field) {
        return Arrays.copyOf(codes[field], keys.size());
    }

    private AddressColumn addresses() {
        Dictionary texts = dictionary(MatchKind.ADDRESS);
        int[] streets = streets(texts);
        int[] city = one(MatchKind.CITY);
        int[] postcode = one(MatchKind.POSTCODE);
        Triples addresses = new Triples();
        int[] address = new int[keys.size()];
        for (int record = 0; record < address.length; record++) {
            address[record] = addresses.add(streets[record], city[record], postcode[record]);
        }
        return new AddressColumn(texts, addresses, address);
    }

    /** Several columns are read as one address. */
    private int[] streets(Dictionary texts) {
        int[] of = fieldsOf(MatchKind.ADDRESS);
        if (of.length <= 1) {
            return one(MatchKind.ADDRESS);
        }
        int[] streets = new int[keys.size()];
        StringBuilder text = new StringBuilder();
        for (int record = 0; record < streets.length; record++) {
            text.setLength(0);
            for (int field : of) {
                String part = texts.value(codes[field][record]);
                text.append(text.isEmpty() || part.isEmpty() ? "" : ", ").append(part);
            }
            streets[record] = texts.add(text.toString());
        }
        return streets;
    }

    List<MatchField> fields() {
        return fields;
    }

    int mostFrequent() {
        return mostFrequent;
    }
}

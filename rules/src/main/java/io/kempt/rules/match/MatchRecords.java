package io.kempt.rules.match;

import java.util.Arrays;
import java.util.List;

/**
 * The records to be matched, column by column: each distinct value is cleaned and split once, and a record is a handful
 * of codes. Records are numbered in the order of their keys, so that the order of the input has no influence.
 */
public final class MatchRecords {
    private final List<MatchField> fields;
    private final String[] keys;
    private final int[] twins;
    private final int distinct;
    final NameColumn names;
    final Column phones;
    final EmailColumn emails;
    final Column identifiers;
    final Column dates;
    final Column texts;
    final AddressColumn addresses;

    MatchRecords(MatchRecordsBuilder builder, String[] keys, MatchColumns columns) {
        this.fields = builder.fields();
        this.keys = keys;
        this.names = columns.names();
        this.phones = columns.phones();
        this.emails = columns.emails();
        this.identifiers = columns.identifiers();
        this.dates = columns.dates();
        this.texts = columns.texts();
        this.addresses = columns.addresses();
        this.twins = Twins.of(this);
        this.distinct = Twins.distinct(twins);
        count(builder.mostFrequent());
    }

    private void count(int mostFrequent) {
        names.count(twins);
        phones.count(twins, mostFrequent);
        emails.count(twins, mostFrequent);
        identifiers.count(twins, mostFrequent);
        dates.count(twins, Math.max(mostFrequent, distinct / 200));
        texts.count(twins, Integer.MAX_VALUE);
        addresses.count(twins);
    }

    /** A builder for records with these fields. */
    public static MatchRecordsBuilder builder(List<MatchField> fields) {
        return new MatchRecordsBuilder(fields);
    }

    public List<MatchField> fields() {
        return fields;
    }

    public int size() {
        return keys.length;
    }

    /** How many records differ from all others in what is compared. */
    public int distinct() {
        return distinct;
    }

    /** The key of a record, such as a customer id. */
    public String key(int record) {
        return keys[record];
    }

    /** The number of the record with a key; negative when there is none. */
    public int indexOf(String key) {
        return Arrays.binarySearch(keys, key);
    }

    /** The first record that equals this one in everything compared; the record itself when it is the first. */
    int twin(int record) {
        return twins[record];
    }

    /** What orders the records of a block that is too large: the name, then the street. */
    String sortText(int record) {
        return names.text(record) + ' ' + addresses.part(addresses.street(record));
    }

    /** Whether a pair is compared as companies: one of the two bears the marks of a company. */
    boolean companies(int a, int b) {
        return names.kind(a) == NameColumn.COMPANY || names.kind(b) == NameColumn.COMPANY;
    }
}

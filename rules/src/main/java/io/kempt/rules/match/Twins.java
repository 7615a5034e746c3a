package io.kempt.rules.match;

import java.util.Arrays;

/** Finds the records that are the same in everything compared, so that they are blocked and scored only once. */
final class Twins {
    private Twins() {}

    /** By record, the first record that equals it. */
    static int[] of(MatchRecords records) {
        int size = records.size();
        long[] ordered = new long[size];
        for (int record = 0; record < size; record++) {
            ordered[record] = (hash(records, record) & ~Blocking.RECORD_MASK) | record;
        }
        Arrays.parallelSort(ordered);
        int[] twins = new int[size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            if ((ordered[i] ^ ordered[from]) >>> Blocking.RECORD_BITS != 0) {
                from = i;
            }
            int record = (int) (ordered[i] & Blocking.RECORD_MASK);
            int first = (int) (ordered[from] & Blocking.RECORD_MASK);
            twins[record] = same(records, first, record) ? first : record;
        }
        return twins;
    }

    static int distinct(int[] twins) {
        int distinct = 0;
        for (int record = 0; record < twins.length; record++) {
            distinct += twins[record] == record ? 1 : 0;
        }
        return distinct;
    }

    private static long hash(MatchRecords records, int record) {
        long hash = Hash.of(records.names.customer(record), records.names.contact(record));
        hash = Hash.of(hash, records.addresses.code(record));
        hash = hash(hash, records.phones, record);
        hash = hash(hash, records.emails.addresses, record);
        hash = hash(hash, records.identifiers, record);
        hash = hash(hash, records.dates, record);
        return hash(hash, records.texts, record);
    }

    private static long hash(long seed, Column column, int record) {
        long hash = seed;
        for (int field = 0; field < column.fields(); field++) {
            hash = Hash.of(hash, column.code(field, record));
        }
        return hash;
    }

    private static boolean same(MatchRecords records, int a, int b) {
        return records.names.customer(a) == records.names.customer(b)
                && records.names.contact(a) == records.names.contact(b)
                && records.addresses.code(a) == records.addresses.code(b)
                && same(records.phones, a, b)
                && same(records.emails.addresses, a, b)
                && same(records.identifiers, a, b)
                && same(records.dates, a, b)
                && same(records.texts, a, b);
    }

    private static boolean same(Column column, int a, int b) {
        for (int field = 0; field < column.fields(); field++) {
            if (column.code(field, a) != column.code(field, b)) {
                return false;
            }
        }
        return true;
    }
}

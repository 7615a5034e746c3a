package io.kempt.jobs.store;

/**
 * What a customer record is called outside the store: {@code source:key}. A source's name holds no colon, so the first one
 * ends it.
 */
public record RecordName(String source, String key) implements Comparable<RecordName> {

    /** The record of a name with a colon. */
    public static RecordName of(String name) {
        int colon = name.indexOf(':');
        return new RecordName(name.substring(0, colon), name.substring(colon + 1));
    }

    @Override
    public int compareTo(RecordName other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return source + ":" + key;
    }
}

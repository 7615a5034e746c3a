package io.kempt.jobs.person;

import java.util.List;
import java.util.Set;

/**
 * Whom an erasure is about.
 *
 * @param records the customer records
 * @param goldenIds the golden customers that they belong to
 * @param sharedKeys keys of theirs that another customer has in another source: what refers to such a key may be the other's
 * @param leads keys of leads that opportunities of this customer alone came from
 */
public record ErasedPerson(List<SourceKey> records, Set<String> goldenIds, Set<String> sharedKeys, Set<String> leads) {

    /** A record within its source. */
    public record SourceKey(String source, String key) {

        /** As golden customers name their members. */
        @Override
        public String toString() {
            return source + ":" + key;
        }
    }

    public boolean has(String source, String key) {
        return records.contains(new SourceKey(source, key));
    }

    /** The keys that stand for this person alone. */
    public List<String> ownKeys() {
        return records.stream()
                .map(SourceKey::key)
                .distinct()
                .filter(key -> !sharedKeys.contains(key))
                .toList();
    }

    /** The sources of the records. */
    public List<String> sources() {
        return records.stream().map(SourceKey::source).distinct().sorted().toList();
    }
}

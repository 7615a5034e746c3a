package io.kempt.jobs.store;

import io.kempt.jobs.secret.KeyedHash;
import io.kempt.rules.model.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * What imports must not bring back, as keyed hashes. Without erased persons it is idle and costs nothing. Not for several
 * threads at once; {@link #copy()} gives each its own.
 */
public final class Suppression {
    private final KeyedHash hash;
    private final Set<String> hashes;

    private Suppression(KeyedHash hash, Set<String> hashes) {
        this.hash = hash;
        this.hashes = hashes;
    }

    /** What of a person a hash stands for. */
    public enum Scope {
        /** A record, by kind, source and key: it is not taken in. */
        RECORD,
        /** A key of a customer, in whatever source: records that refer to it get the pseudonym in its place. */
        REFERENCE,
        /** A record, by kind and key: it is taken in without personal values. */
        DETAILS,
        /** A row without a key, by its content and number: it is not taken in. */
        ROW;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Suppression of(KeyedHash hash, Set<String> scopedHashes) {
        return new Suppression(hash, Set.copyOf(scopedHashes));
    }

    /** Where nobody has been erased. */
    static Suppression none() {
        return new Suppression(new KeyedHash(new byte[16]), Set.of());
    }

    /** The same for another thread. */
    public Suppression copy() {
        return isIdle() ? this : new Suppression(hash.copy(), hashes);
    }

    /** Whether nobody has been erased. */
    public boolean isIdle() {
        return hashes.isEmpty();
    }

    /**
     * Whether a row must not be taken in.
     *
     * @param key empty for a row without one
     */
    public boolean refuses(Input input, String key, long number) {
        boolean record = !key.isEmpty() && holds(Scope.RECORD, record(hash, input.kind(), input.source(), key));
        return record || holds(Scope.ROW, row(hash, input, number));
    }

    /** Whether a customer's key is that of an erased person. */
    public boolean isErasedCustomer(String key) {
        return !key.isEmpty() && holds(Scope.REFERENCE, reference(hash, key));
    }

    /** Whether a record is taken in without personal values. */
    public boolean hidesDetails(Kind kind, String key) {
        return !key.isEmpty() && holds(Scope.DETAILS, details(hash, kind, key));
    }

    /** What stands for an erased customer in records that referred to it: the same for all of them, and nobody's key. */
    public String pseudonym(String customerKey) {
        return pseudonym(hash, customerKey);
    }

    private boolean holds(Scope scope, String hashed) {
        return hashes.contains(scoped(scope, hashed));
    }

    static String scoped(Scope scope, String hash) {
        return scope.code() + hash;
    }

    static String record(KeyedHash hash, Kind kind, String source, String key) {
        return hash.of("record", kind.code(), source, key);
    }

    static String reference(KeyedHash hash, String customerKey) {
        return hash.of("reference", customerKey);
    }

    static String details(KeyedHash hash, Kind kind, String key) {
        return hash.of("details", kind.code(), key);
    }

    static String row(KeyedHash hash, Input input, long number) {
        return row(hash, input.kind(), input.source(), input.sha256(), number);
    }

    static String row(KeyedHash hash, Kind kind, String source, String sha256, long number) {
        return hash.of("row", kind.code(), source, sha256, Long.toString(number));
    }

    static String pseudonym(KeyedHash hash, String customerKey) {
        return ErasureLedger.PSEUDONYM + hash.of("pseudonym", customerKey).substring(0, 16);
    }

    /** Hashes being gathered for an erasure. */
    public static final class Gathered {
        private final KeyedHash hash;
        private final Set<String> hashes = new HashSet<>();

        public Gathered(KeyedHash hash) {
            this.hash = hash;
        }

        public void record(Kind kind, String source, String key) {
            hashes.add(scoped(Scope.RECORD, Suppression.record(hash, kind, source, key)));
        }

        public void reference(String customerKey) {
            hashes.add(scoped(Scope.REFERENCE, Suppression.reference(hash, customerKey)));
        }

        public void details(Kind kind, String key) {
            hashes.add(scoped(Scope.DETAILS, Suppression.details(hash, kind, key)));
        }

        public void row(Kind kind, String source, String sha256, long number) {
            hashes.add(scoped(Scope.ROW, Suppression.row(hash, kind, source, sha256, number)));
        }

        public String pseudonym(String customerKey) {
            return Suppression.pseudonym(hash, customerKey);
        }

        Set<String> hashes() {
            return hashes;
        }
    }
}

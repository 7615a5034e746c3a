package io.kempt.jobs.retention;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a workspace keeps what its runs leave.
 *
 * @param ages of the parts that do not stay for ever
 * @param keep how many of the newest finished runs stay, however old they are
 */
public record Retention(Map<RetentionPart, Age> ages, int keep) {
    /** The newest finished run always stays: the next one is compared with it. */
    public static final int LEAST = 1;

    /** Everything stays. */
    public static final Retention NONE = new Retention(Map.of(), LEAST);

    public Retention {
        ages = Map.copyOf(ages);
    }

    /** One age for several parts. */
    public static Retention of(Collection<RetentionPart> parts, Age age, int keep) {
        Map<RetentionPart, Age> ages = new EnumMap<>(RetentionPart.class);
        parts.forEach(part -> ages.put(part, age));
        return new Retention(ages, keep);
    }

    /** Whether anything is ever removed. */
    public boolean any() {
        return !ages.isEmpty();
    }

    public Optional<Age> age(RetentionPart part) {
        return Optional.ofNullable(ages.get(part));
    }

    /** The same for some parts alone; for none named, all. */
    public Retention only(Collection<RetentionPart> parts) {
        if (parts.isEmpty()) {
            return this;
        }
        Map<RetentionPart, Age> some = new EnumMap<>(RetentionPart.class);
        parts.forEach(part -> age(part).ifPresent(age -> some.put(part, age)));
        return new Retention(some, keep);
    }

    public Retention keeping(int runs) {
        return new Retention(ages, runs);
    }
}

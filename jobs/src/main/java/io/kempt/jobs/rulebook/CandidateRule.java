package io.kempt.jobs.rulebook;

import java.util.Locale;
import java.util.function.Predicate;

/** A setting that data seems to obey, put to the test on every canonical value. */
final class CandidateRule {
    /** As much must obey a rule that is proposed: the rest may be mistakes, which is what rules are for. */
    static final double ENOUGH = 0.99;

    private final String setting;
    private final String value;
    private final Predicate<String> obeys;
    private long hits;
    private long misses;
    private long firstMiss;

    /**
     * @param setting such as {@code pattern}
     * @param value in YAML
     */
    CandidateRule(String setting, String value, Predicate<String> obeys) {
        this.setting = setting;
        this.value = value;
        this.obeys = obeys;
    }

    void test(String canonical, long line) {
        if (obeys.test(canonical)) {
            hits++;
        } else {
            firstMiss = misses++ == 0 ? line : firstMiss;
        }
    }

    String setting() {
        return setting;
    }

    String value() {
        return value;
    }

    boolean holds() {
        return hits > 0 && hits >= ENOUGH * (hits + misses);
    }

    String evidence() {
        return evidence(hits, hits + misses, firstMiss, "values");
    }

    /** {@code 9,812 of 9,850 values; 38 differ, e.g. line 17}. It quotes no value: any of them may be personal data. */
    static String evidence(long hits, long all, long firstMiss, String noun) {
        if (hits == all) {
            return String.format(Locale.ROOT, "all %,d %s", all, noun);
        }
        String place = firstMiss > 0 ? String.format(Locale.ROOT, ", e.g. line %d", firstMiss) : "";
        String others = all - hits == 1 ? "1 differs" : String.format(Locale.ROOT, "%,d differ", all - hits);
        return String.format(Locale.ROOT, "%,d of %,d %s; %s%s", hits, all, noun, others, place);
    }
}

package io.kempt.jobs.duplicates;

import io.kempt.rules.match.BlockingReport;
import java.util.List;
import java.util.Locale;

/** What blocking did not compare in full, in words. */
public final class CappedBlocks {
    private CappedBlocks() {}

    /** A sentence for each rule that had such blocks. */
    public static List<String> sentences(BlockingReport blocking) {
        return blocking.rules().stream()
                .filter(rule -> rule.capped() > 0)
                .map(rule -> String.format(
                        Locale.ROOT,
                        "Blocking rule %s: %,d blocks with %,d records (the largest %,d) were too large to compare every"
                                + " pair; each record met its nearest neighbours.",
                        rule.rule(),
                        rule.capped(),
                        rule.cappedRecords(),
                        rule.largest()))
                .toList();
    }
}

package io.kempt.jobs;

import io.kempt.rules.match.MatchRecords;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** What is said of decisions that matching could not follow. */
final class UnfollowedDecisions {
    private UnfollowedDecisions() {}

    /** A sentence for each sort; none when all were followed. */
    static List<String> sentences(List<Decision> decisions, MatchResult result) {
        MatchRecords records = result.records();
        long gone = decisions.stream()
                .filter(decision -> records.indexOf(decision.left()) < 0 || records.indexOf(decision.right()) < 0)
                .count();
        List<String> sentences = new ArrayList<>();
        if (gone > 0) {
            sentences.add(gone + (gone == 1 ? " decision is" : " decisions are")
                    + " about records that are no longer there and " + (gone == 1 ? "does" : "do") + " nothing");
        }
        int conflicts = result.conflicts().size();
        if (conflicts > 0) {
            sentences.add(conflicts + (conflicts == 1 ? " decision" : " decisions")
                    + " could not be followed, since others contradict");
        }
        return sentences;
    }
}

package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A steward's decisions as pairs of record numbers. */
final class ConstraintPairs {
    final long[] must;
    final long[] cannot;

    ConstraintPairs(MatchRecords records, Constraints constraints) {
        this.must = pairs(records, constraints.mustLink());
        this.cannot = pairs(records, constraints.cannotLink());
    }

    private static long[] pairs(MatchRecords records, List<Constraints.KeyPair> keys) {
        List<Long> pairs = new ArrayList<>();
        for (Constraints.KeyPair pair : keys) {
            int left = records.indexOf(pair.left());
            int right = records.indexOf(pair.right());
            if (left >= 0 && right >= 0 && left != right) {
                pairs.add(Blocking.pair(left, right));
            }
        }
        return pairs.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
    }

    boolean apart(int a, int b) {
        return cannot.length > 0 && Arrays.binarySearch(cannot, Blocking.pair(a, b)) >= 0;
    }

    /** Marks every record about which something was decided. */
    void mark(boolean[] records) {
        for (long[] pairs : new long[][] {must, cannot}) {
            for (long pair : pairs) {
                records[Blocking.left(pair)] = true;
                records[Blocking.right(pair)] = true;
            }
        }
    }
}

package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** A steward's decisions as pairs of record numbers. */
final class ConstraintPairs {
    private static final int[] NONE = {};

    final long[] must;
    /** Those that somebody looked at. */
    final long[] different;

    private final long[] cannot;
    private final Map<Integer, int[]> joined = new HashMap<>();

    ConstraintPairs(MatchRecords records, Constraints constraints) {
        this.must = pairs(records, constraints.mustLink());
        this.different = pairs(records, constraints.cannotLink());
        this.cannot = LongStream.concat(Arrays.stream(different), Arrays.stream(pairs(records, constraints.undone())))
                .sorted()
                .distinct()
                .toArray();
        for (long pair : must) {
            join(Blocking.left(pair), Blocking.right(pair));
            join(Blocking.right(pair), Blocking.left(pair));
        }
    }

    private void join(int record, int with) {
        int[] before = joinedWith(record);
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = with;
        joined.put(record, after);
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

    /** The records that a decision joins with one. */
    int[] joinedWith(int record) {
        return joined.getOrDefault(record, NONE);
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

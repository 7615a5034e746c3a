package io.kempt.rules.drift;

import java.util.Map;
import java.util.TreeSet;

/**
 * The population stability index: the sum over bins of (now − before) × ln(now ÷ before), each as a share. By the usual
 * reading of credit scoring (N. Siddiqi, Credit Risk Scorecards, 2006) below 0.10 is stable, from 0.25 on shifted. An
 * empty bin counts as a share of {@value #FLOOR}, for the logarithm of nothing has no value.
 */
final class StabilityIndex {
    static final double FLOOR = 0.0001;

    private StabilityIndex() {}

    /** Between two distributions over the same bins; 0 when one of them is empty. */
    static double between(Map<String, Long> before, Map<String, Long> now) {
        double was = before.values().stream().mapToLong(Long::longValue).sum();
        double is = now.values().stream().mapToLong(Long::longValue).sum();
        if (was == 0 || is == 0) {
            return 0;
        }
        TreeSet<String> bins = new TreeSet<>(before.keySet());
        bins.addAll(now.keySet());
        double index = 0;
        for (String bin : bins) {
            double p = Math.max(FLOOR, before.getOrDefault(bin, 0L) / was);
            double q = Math.max(FLOOR, now.getOrDefault(bin, 0L) / is);
            index += (q - p) * Math.log(q / p);
        }
        return index;
    }
}

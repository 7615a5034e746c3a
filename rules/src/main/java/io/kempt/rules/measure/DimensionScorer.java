package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Scores the values of one dimension, and says where many equal values leave a score without customers. */
final class DimensionScorer {
    private final Dimension dimension;
    private final int bins;
    private final BigDecimal[] sorted;
    private final Cuts cuts;

    DimensionScorer(Dimension dimension, RfmSettings settings, List<BigDecimal> values) {
        this.dimension = dimension;
        this.bins = settings.bins();
        this.sorted = values.toArray(BigDecimal[]::new);
        Arrays.sort(sorted);
        this.cuts = sorted.length == 0
                ? new Cuts(List.of(), true)
                : settings.binning().cuts(sorted, bins);
    }

    /** From 1 to the number of bins; for recency the fewest days score highest. */
    int score(BigDecimal value) {
        int bin = cuts.bin(value);
        return dimension == Dimension.RECENCY ? bins + 1 - bin : bin;
    }

    DimensionScores scores() {
        int[] first = new int[bins + 1];
        int[] customers = new int[bins + 1];
        for (int i = 0; i < sorted.length; i++) {
            int score = score(sorted[i]);
            if (customers[score]++ == 0) {
                first[score] = i;
            }
        }
        List<DimensionScores.Band> bands = new ArrayList<>();
        for (int score = bins; score >= 1; score--) {
            bands.add(new DimensionScores.Band(score, customers[score], range(first[score], customers[score])));
        }
        return new DimensionScores(dimension, cuts, bands);
    }

    private Optional<DimensionScores.Range> range(int first, int customers) {
        return customers == 0
                ? Optional.empty()
                : Optional.of(new DimensionScores.Range(sorted[first], sorted[first + customers - 1]));
    }

    /** One warning for each score that nobody gets. */
    static List<Label> warnings(DimensionScores scores, Optional<Tie> tie) {
        List<Label> warnings = new ArrayList<>();
        for (DimensionScores.Band band : scores.bands()) {
            if (band.customers() == 0 && tie.isPresent()) {
                warnings.add(tie.get().nobodyGets(band.score(), scores.dimension()));
            }
        }
        return warnings;
    }

    /** The value that most customers share; empty without customers. */
    Optional<Tie> largestTie() {
        int start = 0;
        int length = 0;
        int longest = 0;
        int longestLength = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i].compareTo(sorted[start]) == 0) {
                length++;
            } else {
                start = i;
                length = 1;
            }
            if (length > longestLength) {
                longest = start;
                longestLength = length;
            }
        }
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Tie(sorted[longest], longestLength, sorted.length));
    }

    /** Customers who share one value. */
    record Tie(BigDecimal value, long customers, long all) {

        Label nobodyGets(int score, Dimension dimension) {
            String percent = BigDecimal.valueOf(customers * 100)
                    .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP)
                    .toPlainString();
            String shared = value.toPlainString();
            return new Label(
                    dimension.label().en() + ": nobody gets score " + score + "; " + customers + " of " + all
                            + " customers (" + percent + "%) share the value " + shared,
                    dimension.label().zh() + "：无人得 " + score + " 分；" + all + " 位客户中有 " + customers + " 位（" + percent
                            + "%）的值同为 " + shared);
        }
    }
}

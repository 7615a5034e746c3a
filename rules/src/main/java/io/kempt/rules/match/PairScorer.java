package io.kempt.rules.match;

import java.util.List;

/** Scores pairs of a set of records by a model. Holds no state of a pair, so several threads may share it. */
final class PairScorer {
    /** The weight of a pair that a veto keeps apart. */
    static final double VETO = Double.NEGATIVE_INFINITY;

    private final MatchRecords records;
    private final Profile person;
    private final Profile company;
    private final double prior;
    private final double householdCap;
    private final int population;

    PairScorer(MatchRecords records, MatchModel model) {
        this.records = records;
        this.person = new Profile(model.person());
        this.company = new Profile(model.company());
        this.prior = model.prior(records.distinct());
        this.householdCap = model.householdCap();
        this.population = Math.max(records.distinct(), MatchModel.LEAST_POPULATION);
    }

    /** A profile's comparisons and levels, side by side. */
    private record Profile(List<Comparison> comparisons, List<MatchLevel[]> levels, int phone, int address) {
        Profile(List<MatchComparison> model) {
            this(
                    model.stream()
                            .map(one -> Comparisons.ofName(one.name()).orElseThrow())
                            .toList(),
                    model.stream()
                            .map(one -> one.levels().toArray(MatchLevel[]::new))
                            .toList(),
                    index(model, "phone"),
                    index(model, "address"));
        }

        private static int index(List<MatchComparison> model, String name) {
            return model.stream().map(MatchComparison::name).toList().indexOf(name);
        }
    }

    /** The total weight in bits, prior included; {@link #VETO} when a level forbids the match. */
    double score(int a, int b) {
        Profile profile = records.companies(a, b) ? company : person;
        double sum = prior;
        double household = 0;
        for (int i = 0; i < profile.levels.size(); i++) {
            Comparison comparison = profile.comparisons.get(i);
            int at = comparison.level(records, a, b);
            if (at != Comparison.UNKNOWN) {
                MatchLevel level = profile.levels.get(i)[at];
                if (level.veto()) {
                    return VETO;
                }
                double weight = weight(comparison, level, at, a, b);
                if (i == profile.phone || i == profile.address) {
                    household += weight;
                } else {
                    sum += weight;
                }
            }
        }
        return sum + Math.min(household, householdCap);
    }

    private double weight(Comparison comparison, MatchLevel level, int at, int a, int b) {
        return level.frequent() ? level.weight(comparison.frequency(records, a, b, at), population) : level.weight();
    }

    /** The same sum as {@link #score}, line by line. */
    MatchExplanation explain(int a, int b) {
        Profile profile = records.companies(a, b) ? company : person;
        MatchExplanation.Builder lines = new MatchExplanation.Builder(records.key(a), records.key(b), prior);
        double household = 0;
        for (int i = 0; i < profile.levels.size(); i++) {
            Comparison comparison = profile.comparisons.get(i);
            int at = comparison.level(records, a, b);
            if (at != Comparison.UNKNOWN) {
                MatchLevel level = profile.levels.get(i)[at];
                double weight = weight(comparison, level, at, a, b);
                household += i == profile.phone || i == profile.address ? weight : 0;
                lines.add(comparison.name(), level, weight);
            }
        }
        return lines.build(Math.min(0, householdCap - household));
    }
}

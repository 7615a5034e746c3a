package io.kempt.rules.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores pairs of a set of records by a model. A pair may be one customer, two strangers, or two members of one household (of
 * companies: branches or sisters), who have phone, address and surname in common without being one; the score is the odds of
 * the first against both others. Holds no state of a pair, so several threads may share it.
 */
final class PairScorer {
    /** The weight of a pair that a veto keeps apart. */
    static final double VETO = Double.NEGATIVE_INFINITY;

    private static final double LN2 = Math.log(2);
    private static final int LEVEL_BITS = 4;
    private static final int LEVEL_MASK = (1 << LEVEL_BITS) - 1;

    /** Beside the levels: whether the pair was compared as companies. */
    private static final long COMPANIES = 1L << 63;

    /** Beyond this many bits the smaller odds are the sum. */
    private static final double NEGLIGIBLE = 40;

    /** Branches and sisters among companies are rarer than members of a household among persons. */
    private static final double SISTERS = 0.2;

    /** Odds of one customer against strangers, and against a household, in bits, below which two records contradict each other. */
    private static final double STRANGER_CONTRADICTION = -10;

    private static final double HOUSEHOLD_CONTRADICTION = -4;

    private static final Set<String> NAME_IN_COMMON =
            Set.of("exact", "other-form", "other-region", "reading", "trade-name");
    private static final Map<String, Set<String>> CONTACT_IN_COMMON =
            Map.of("email", Set.of("exact", "domain"), "phone", Set.of("exact"));

    private final MatchRecords records;
    private final Profile person;
    private final Profile company;
    private final int population;

    PairScorer(MatchRecords records, MatchModel model) {
        double strangers = model.prior(records.distinct());
        double households = log2(model.duplicates() / model.households());
        this.records = records;
        this.person = new Profile(model.person(), strangers, households);
        this.company = new Profile(model.company(), strangers, households - log2(SISTERS));
        this.population = Math.max(records.distinct(), MatchModel.LEAST_FREQUENCY_BASE);
    }

    private static double log2(double number) {
        return Math.log(number) / LN2;
    }

    /** A profile's comparisons and levels, side by side, with what each level is worth in bits against both others. */
    private static final class Profile {
        final Comparison[] comparisons;
        final MatchLevel[][] levels;
        final double[][] stranger;
        final double[][] household;
        final boolean[][] vetoes;
        final boolean[][] nameInCommon;
        final boolean[][] contactInCommon;
        final boolean[][] branch;
        final double strangers;
        final double households;

        Profile(List<MatchComparison> model, double strangers, double households) {
            this.comparisons = model.stream()
                    .map(one -> Comparisons.ofName(one.name()).orElseThrow())
                    .toArray(Comparison[]::new);
            this.levels = model.stream()
                    .map(one -> one.levels().toArray(MatchLevel[]::new))
                    .toArray(MatchLevel[][]::new);
            this.stranger = new double[levels.length][];
            this.household = new double[levels.length][];
            this.vetoes = new boolean[levels.length][];
            for (int i = 0; i < levels.length; i++) {
                stranger[i] = new double[levels[i].length];
                household[i] = new double[levels[i].length];
                vetoes[i] = new boolean[levels[i].length];
                for (int j = 0; j < levels[i].length; j++) {
                    stranger[i][j] = levels[i][j].weight();
                    household[i][j] = levels[i][j].householdWeight();
                    vetoes[i][j] = levels[i][j].veto();
                }
            }
            this.nameInCommon = marked(model, Map.of("company-name", NAME_IN_COMMON));
            this.contactInCommon = marked(model, CONTACT_IN_COMMON);
            this.branch = marked(model, Map.of("branch", Set.of("branch")));
            this.strangers = strangers;
            this.households = households;
        }

        /** Some levels, named by comparison. */
        private static boolean[][] marked(List<MatchComparison> model, Map<String, Set<String>> levels) {
            boolean[][] marked = new boolean[model.size()][];
            for (int i = 0; i < marked.length; i++) {
                Set<String> names = levels.getOrDefault(model.get(i).name(), Set.of());
                marked[i] = new boolean[model.get(i).levels().size()];
                for (int j = 0; j < marked[i].length; j++) {
                    marked[i][j] = names.contains(model.get(i).levels().get(j).name());
                }
            }
            return marked;
        }

        /** Whether a pair stands at one of some marked levels. */
        boolean at(long levels, boolean[][] marked) {
            for (int i = 0; i < marked.length; i++) {
                int at = level(levels, i);
                if (at != Comparison.UNKNOWN && marked[i][at]) {
                    return true;
                }
            }
            return false;
        }
    }

    private Profile profile(boolean companies) {
        return companies ? company : person;
    }

    /** The total weight in bits, prior included; {@link #VETO} when a level forbids the match. */
    double score(int a, int b) {
        long levels = levels(a, b);
        return weight(levels, frequency(a, b, levels));
    }

    /**
     * Whether two records cannot stand in one cluster, whatever others say of them: a veto forbids it, or they are strangers or
     * members of a household by far more likely than one customer.
     */
    boolean contradict(int a, int b) {
        long levels = levels(a, b);
        return vetoed(levels)
                || againstHousehold(levels) < HOUSEHOLD_CONTRADICTION
                || againstStrangers(levels) + frequency(a, b, levels) < STRANGER_CONTRADICTION;
    }

    /** The odds against both of two alternatives, in bits, where those against each are known. */
    static double against(double one, double other) {
        double gap = Math.abs(one - other);
        double less = Math.min(one, other);
        return gap > NEGLIGIBLE ? less : less - log2(1 + Math.pow(2, -gap));
    }

    private double weight(Comparison comparison, MatchLevel level, int at, int a, int b) {
        return level.frequent() ? level.weight(comparison.frequency(records, a, b, at), population) : level.weight();
    }

    /** The profile and the levels of all comparisons in one number, of which {@link #level} tells each. */
    long levels(int a, int b) {
        boolean companies = records.companies(a, b);
        Profile profile = profile(companies);
        long levels = companies ? COMPANIES : 0;
        for (int i = 0; i < profile.comparisons.length; i++) {
            levels |= (long) (profile.comparisons[i].level(records, a, b) + 1) << (LEVEL_BITS * i);
        }
        return levels;
    }

    static int level(long levels, int comparison) {
        return (int) (levels >>> (LEVEL_BITS * comparison) & LEVEL_MASK) - 1;
    }

    static boolean companies(long levels) {
        return levels < 0;
    }

    /**
     * The total weight in bits, prior included; {@link #VETO} when a level forbids the match.
     *
     * @param frequency what {@link #frequency} says
     */
    double weight(long levels, double frequency) {
        return vetoed(levels) ? VETO : against(againstStrangers(levels) + frequency, againstHousehold(levels));
    }

    /** The odds of two of one household against one customer and against strangers, in bits. */
    double household(long levels, double frequency) {
        double stranger = againstStrangers(levels) + frequency;
        double household = againstHousehold(levels);
        // the odds of a household against strangers are those of one customer divided by those of one against a
        // household
        return against(stranger - household, -household);
    }

    /**
     * Whether two companies are branches or sisters: of one name but for form, region and branch, and with a domain, an address
     * of mail or a phone in common, or one of them is called a branch. It is a rule, for what it says is how groups name
     * themselves, and there are too few of them in a file to weigh it.
     */
    boolean sisters(long levels) {
        return company.at(levels, company.nameInCommon)
                && (company.at(levels, company.contactInCommon) || company.at(levels, company.branch));
    }

    /** What the frequencies of a pair's values add to the weights of its levels, in bits; 0 or negative. */
    double frequency(int a, int b, long levels) {
        Profile profile = profile(companies(levels));
        double sum = 0;
        for (int i = 0; i < profile.levels.length; i++) {
            int at = level(levels, i);
            if (at != Comparison.UNKNOWN && profile.levels[i][at].frequent()) {
                sum += weight(profile.comparisons[i], profile.levels[i][at], at, a, b) - profile.stranger[i][at];
            }
        }
        return sum;
    }

    /** The odds of one customer against two strangers, in bits, without the frequencies of values. */
    double againstStrangers(long levels) {
        Profile profile = profile(companies(levels));
        return profile.strangers + sum(profile.stranger, levels);
    }

    /** The odds of one customer against two of one household, in bits. */
    double againstHousehold(long levels) {
        Profile profile = profile(companies(levels));
        return profile.households + sum(profile.household, levels);
    }

    private static double sum(double[][] weights, long levels) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int at = level(levels, i);
            sum += at == Comparison.UNKNOWN ? 0 : weights[i][at];
        }
        return sum;
    }

    boolean vetoed(long levels) {
        Profile profile = profile(companies(levels));
        return profile.at(levels, profile.vetoes);
    }

    /** The same sum as {@link #score}, line by line. */
    MatchExplanation explain(int a, int b) {
        long levels = levels(a, b);
        Profile profile = profile(companies(levels));
        MatchExplanation.Builder lines =
                new MatchExplanation.Builder(records.key(a), records.key(b), profile.strangers);
        double stranger = profile.strangers;
        for (int i = 0; i < profile.levels.length; i++) {
            int at = level(levels, i);
            if (at != Comparison.UNKNOWN) {
                MatchLevel level = profile.levels[i][at];
                double weight = weight(profile.comparisons[i], level, at, a, b);
                stranger += weight;
                lines.add(profile.comparisons[i].name(), level, weight);
            }
        }
        return lines.build(against(stranger, againstHousehold(levels)) - stranger);
    }
}

package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What matching found. Records are numbered as in {@link MatchRecords}. */
public final class MatchResult {
    private final MatchRecords records;
    private final Matching.Fitted fitted;
    private final PairScorer scorer;
    private final Clusters clusters;
    private final ScoredPairs kept;
    private final Outcome[] outcomes;
    private final BlockingReport blocking;
    private final List<Constraints.KeyPair> conflicts;

    MatchResult(
            MatchRecords records,
            Matching.Fitted fitted,
            Clusters clusters,
            ScoredPairs kept,
            Outcome[] outcomes,
            BlockingReport blocking,
            List<Constraints.KeyPair> conflicts) {
        this.records = records;
        this.fitted = fitted;
        this.scorer = new PairScorer(records, fitted.model());
        this.clusters = clusters;
        this.kept = kept;
        this.outcomes = outcomes;
        this.blocking = blocking;
        this.conflicts = List.copyOf(conflicts);
    }

    public MatchRecords records() {
        return records;
    }

    /** The model by which pairs were scored: the one of the settings, fitted to the records. */
    public MatchModel model() {
        return fitted.model();
    }

    /** Why two records are or are not one customer, whether or not they are among the pairs. */
    public MatchExplanation explain(int a, int b) {
        return scorer.explain(a, b);
    }

    /** Whether two records cannot be of one cluster, whatever others say of them. */
    public boolean contradict(int a, int b) {
        return scorer.contradict(a, b);
    }

    /** The probability from which pairs were joined: it follows from the share of them that should be right. */
    public double threshold() {
        return fitted.threshold();
    }

    /** The cluster of a record; clusters are numbered from 0 by their first records. */
    public int clusterOf(int record) {
        return clusters.of(record);
    }

    /**
     * The household of a record: of persons those who live together, of companies branches and sisters. Households are numbered
     * from 0, those of persons and of companies together.
     *
     * @return -1 where the customer is alone
     */
    public int householdOf(int record) {
        return clusters.householdOf(record);
    }

    /** Whether a record is a company's, by its name or since it names a person beside it. */
    public boolean company(int record) {
        return records.names.kind(record) == NameColumn.COMPANY;
    }

    /** How many clusters there are, single records included. */
    public int clusters() {
        return clusters.count();
    }

    /** The record numbers of every cluster, both in ascending order; single records included. */
    public List<int[]> members() {
        int[] sizes = new int[clusters.count()];
        for (int record = 0; record < records.size(); record++) {
            sizes[clusters.of(record)]++;
        }
        List<int[]> members = new ArrayList<>(sizes.length);
        for (int size : sizes) {
            members.add(new int[size]);
        }
        Arrays.fill(sizes, 0);
        for (int record = 0; record < records.size(); record++) {
            int cluster = clusters.of(record);
            members.get(cluster)[sizes[cluster]++] = record;
        }
        return members;
    }

    /** The clusters of more records than a customer usually has; a person should look at them. */
    public List<int[]> largerThan(int records) {
        return members().stream().filter(cluster -> cluster.length > records).toList();
    }

    /**
     * How many pairs reached the review threshold. Records that are equal in everything compared count as one here, the
     * first of them.
     */
    public int pairs() {
        return kept.size();
    }

    /** The lower record number of a pair. */
    public int left(int pair) {
        return kept.left(pair);
    }

    /** The higher record number of a pair. */
    public int right(int pair) {
        return kept.right(pair);
    }

    /** The total weight of a pair in bits, prior included. */
    public double weight(int pair) {
        return kept.weight(pair);
    }

    /** The probability that a pair is one customer. */
    public double probability(int pair) {
        return MatchModel.probability(kept.weight(pair));
    }

    public Outcome outcome(int pair) {
        return outcomes[pair];
    }

    /** How many pairs came out so. */
    public int count(Outcome outcome) {
        return (int) Arrays.stream(outcomes).filter(one -> one == outcome).count();
    }

    public BlockingReport blocking() {
        return blocking;
    }

    /** Must-link decisions that could not be followed since a cannot-link decision contradicts them. */
    public List<Constraints.KeyPair> conflicts() {
        return conflicts;
    }
}

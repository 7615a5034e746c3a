package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * How good clusters are; what each figure means stands at {@link io.kempt.rules.match.evaluation.ClusterEvaluation}.
 *
 * @param notes what people should know, such as ids that stand in one of the files only
 * @param byPairs of pairs of records in one cluster
 * @param byClusters of clusters of two records or more as wholes
 * @param byRecords B-cubed
 * @param merged how many clusters hold strangers
 * @param split how many customers are split
 * @param errors the worst of each kind
 * @param thresholds empty without scored pairs
 */
public record EvaluationResult(
        ExitCode exit,
        List<String> notes,
        long records,
        long pairsFound,
        long pairsRight,
        long pairsExpected,
        Measure byPairs,
        Measure byClusters,
        Measure byRecords,
        int largestFound,
        int largestTrue,
        int merged,
        int split,
        List<Mistake> errors,
        List<Threshold> thresholds,
        List<Path> outputs) {

    /** Precision, recall and their harmonic mean, from 0 to 1. */
    public record Measure(double precision, double recall, double f1) {}

    /**
     * A cluster that holds strangers, or a customer that is split.
     *
     * @param kind {@code merged-strangers} or {@code split-customer}
     * @param pairs how many pairs of records it makes wrong
     * @param parts the ids of each customer in the cluster, or of each cluster of the customer
     */
    public record Mistake(String kind, long pairs, List<List<String>> parts) {}

    /**
     * What a threshold would give.
     *
     * @param pairs scored pairs at or above it
     * @param scored how well they agree with the truth
     * @param chained how well the groups do that come of chaining them
     * @param largest records in the largest such group
     */
    public record Threshold(double threshold, long pairs, Measure scored, Measure chained, int largest) {}
}

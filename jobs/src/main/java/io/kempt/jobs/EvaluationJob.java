package io.kempt.jobs;

import io.kempt.jobs.duplicates.ScoredPairsTable;
import io.kempt.jobs.duplicates.TruthTable;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.report.EvaluationWorkbook;
import io.kempt.jobs.request.EvaluationRequest;
import io.kempt.jobs.request.EvaluationResult;
import io.kempt.jobs.request.EvaluationResult.Measure;
import io.kempt.jobs.request.EvaluationResult.Mistake;
import io.kempt.rules.match.evaluation.Agreement;
import io.kempt.rules.match.evaluation.ClusterError;
import io.kempt.rules.match.evaluation.ClusterEvaluation;
import io.kempt.rules.match.evaluation.ThresholdChart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares clusters with a known truth. */
final class EvaluationJob {
    private final EvaluationRequest request;
    private final List<String> notes = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    EvaluationJob(EvaluationRequest request) {
        this.request = request;
    }

    EvaluationResult run() {
        TruthTable clusters = TruthTable.read(request.clusters(), request.id(), request.reading());
        TruthTable truth = TruthTable.read(request.truth(), Optional.empty(), request.reading());
        Map<String, String> found = clusters.groups();
        Map<String, String> known = truth.groups();
        ids.addAll(found.keySet());
        known.keySet().stream().filter(id -> !found.containsKey(id)).forEach(ids::add);
        note(clusters, found, truth, known);
        int[] customers = numbers(known);
        ClusterEvaluation evaluation = new ClusterEvaluation(numbers(found), customers);
        List<ThresholdChart.Row> chart = request.pairs()
                .map(file -> ThresholdChart.of(ScoredPairsTable.read(file, request.reading(), places()), customers))
                .orElse(List.of());
        EvaluationResult result = result(evaluation, chart, List.of());
        if (request.xlsx().isEmpty()) {
            return result;
        }
        Path written = EvaluationWorkbook.write(request.xlsx().get(), result, request.lang());
        return result(evaluation, chart, List.of(written));
    }

    private void note(TruthTable clusters, Map<String, String> found, TruthTable truth, Map<String, String> known) {
        long only = known.keySet().stream().filter(id -> !found.containsKey(id)).count();
        long unknown =
                found.keySet().stream().filter(id -> !known.containsKey(id)).count();
        if (only == known.size()) {
            throw StopException.inputRefused(
                    clusters.file() + " and " + truth.file() + " have no id in common",
                    "Name the column of ids of " + clusters.file() + " with --id.");
        }
        if (only > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d ids of %s are not in %s; each counts as a cluster of its own",
                    only,
                    truth.file(),
                    clusters.file()));
        }
        if (unknown > 0 && !truth.isPairs()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d ids of %s are not in %s; each counts as a customer of its own",
                    unknown,
                    clusters.file(),
                    truth.file()));
        }
    }

    /** The groups of all records by numbers; a record without one is alone. */
    private int[] numbers(Map<String, String> groups) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] of = new int[ids.size()];
        int alone = 0;
        for (int record = 0; record < of.length; record++) {
            String group = groups.get(ids.get(record));
            String name = group == null || group.isEmpty() ? "\u0001" + alone++ : group;
            Integer number = numbers.get(name);
            if (number == null) {
                number = numbers.size();
                numbers.put(name, number);
            }
            of[record] = number;
        }
        return of;
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int record = 0; record < ids.size(); record++) {
            places.put(ids.get(record), record);
        }
        return places;
    }

    private EvaluationResult result(ClusterEvaluation evaluation, List<ThresholdChart.Row> chart, List<Path> outputs) {
        List<ClusterError> merged = evaluation.errors(ClusterError.Kind.MERGED_STRANGERS);
        List<ClusterError> split = evaluation.errors(ClusterError.Kind.SPLIT_CUSTOMER);
        List<Mistake> worst = new ArrayList<>();
        merged.stream().limit(request.top()).map(this::mistake).forEach(worst::add);
        split.stream().limit(request.top()).map(this::mistake).forEach(worst::add);
        return new EvaluationResult(
                ExitCode.OK,
                List.copyOf(notes),
                ids.size(),
                evaluation.pairsFound(),
                evaluation.pairsRight(),
                evaluation.pairsExpected(),
                measure(evaluation.byPairs()),
                measure(evaluation.byClusters()),
                measure(evaluation.byRecords()),
                evaluation.largestFound(),
                evaluation.largestTrue(),
                merged.size(),
                split.size(),
                worst,
                chart.stream().map(EvaluationJob::threshold).toList(),
                outputs);
    }

    private Mistake mistake(ClusterError error) {
        return new Mistake(
                error.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                error.pairs(),
                error.parts().stream()
                        .map(part -> part.stream().map(ids::get).toList())
                        .toList());
    }

    private static EvaluationResult.Threshold threshold(ThresholdChart.Row row) {
        return new EvaluationResult.Threshold(
                row.threshold(), row.pairs(), measure(row.agreement()), measure(row.chained()), row.largest());
    }

    private static Measure measure(Agreement agreement) {
        return new Measure(rounded(agreement.precision()), rounded(agreement.recall()), rounded(agreement.f1()));
    }

    /** Four decimals: more say nothing. */
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}

package io.kempt.jobs;

import io.kempt.jobs.duplicates.StrongestPath;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is told of a pair, wherever its records are. */
final class ExplainedPair {
    private static final int NEAR = 3;

    private ExplainedPair() {}

    static ExplainResult result(
            String a,
            String b,
            List<ExplainResult.Value> values,
            MatchExplanation why,
            String cluster,
            List<StrongestPath.Step> path,
            Lang lang) {
        return new ExplainResult(
                ExitCode.OK,
                a,
                b,
                values,
                bits(why.prior()),
                why.lines().stream()
                        .map(line -> new ExplainResult.Line(
                                line.comparison(), line.label().in(lang), bits(line.weight()), line.veto()))
                        .toList(),
                bits(why.household()),
                why.vetoed(),
                bits(why.weight()),
                probability(why.probability()),
                cluster,
                path.stream()
                        .map(step -> new ExplainResult.Step(step.a(), step.b(), probability(step.probability())))
                        .toList());
    }

    /** Two decimals: more say nothing. */
    private static double bits(double weight) {
        return Math.round(weight * 100) / 100.0;
    }

    /** Four decimals, and never 1: nothing is certain by the sum of the evidence. */
    private static double probability(double probability) {
        return Math.min(Math.round(probability * 10_000), 9_999) / 10_000.0;
    }

    /** The ids that were probably meant, as the beginning of advice; empty when none is near. */
    static String near(String id, Collection<String> known) {
        List<String> left = new ArrayList<>(known);
        List<String> near = new ArrayList<>();
        for (int i = 0; i < NEAR; i++) {
            Optional<String> nearest = NearestName.of(id, left);
            if (nearest.isEmpty()) {
                break;
            }
            near.add(nearest.get());
            left.remove(nearest.get());
        }
        return near.isEmpty() ? "" : "Did you mean " + String.join(", ", near) + "? ";
    }

    static StopException same() {
        return StopException.usage(
                "both ids are the same: expected two records",
                "Name two ids, such as two of one cluster in clusters.csv.");
    }
}

package io.kempt.rules.match.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Small clusters whose figures can be counted on the fingers; each case says why. */
final class ClusterEvaluationTest {

    /** Groups such as {@code 1 2|3}: records 1 and 2 are one. */
    private static int[] groups(String text) {
        String[] groups = text.split("\\|");
        int records = text.split("[ |]").length;
        int[] of = new int[records];
        for (int group = 0; group < groups.length; group++) {
            for (String record : groups[group].split(" ")) {
                of[Integer.parseInt(record) - 1] = group;
            }
        }
        return of;
    }

    private static String figures(Agreement agreement) {
        return String.format(Locale.ROOT, "%.4f %.4f", agreement.precision(), agreement.recall());
    }

    private static String errors(List<ClusterError> errors) {
        return errors.stream()
                .map(error -> error.parts().stream()
                                .map(part -> part.stream()
                                        .map(record -> Integer.toString(record + 1))
                                        .collect(Collectors.joining(" ")))
                                .collect(Collectors.joining("|"))
                        + " (" + error.pairs() + ")")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "clusters.csv",
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "-",
            maxCharsPerColumn = 400)
    void countsWhatIsRight(
            String reason,
            String found,
            String truth,
            String pairs,
            String clusters,
            String records,
            String merged,
            String split) {
        ClusterEvaluation evaluation = new ClusterEvaluation(groups(found), groups(truth));
        assertEquals(pairs, figures(evaluation.byPairs()), reason);
        assertEquals(clusters, figures(evaluation.byClusters()), reason);
        assertEquals(records, figures(evaluation.byRecords()), reason);
        assertEquals(
                merged == null ? "" : merged, errors(evaluation.errors(ClusterError.Kind.MERGED_STRANGERS)), reason);
        assertEquals(split == null ? "" : split, errors(evaluation.errors(ClusterError.Kind.SPLIT_CUSTOMER)), reason);
    }
}

package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a steward's decisions teach, with a truth in the place of the steward. */
class DecisionTrainingTest {
    private final CustomersWithTruth customers;
    private final MatchRecords records;
    private final MatchResult before;

    DecisionTrainingTest() throws IOException, URISyntaxException {
        customers =
                CustomersWithTruth.read(Path.of(Objects.requireNonNull(DecisionTrainingTest.class.getResource("crm_2k"))
                        .toURI()));
        records = customers.records(List.copyOf(customers.rows.keySet()));
        before = Matching.run(records, MatchSettings.defaults(), Constraints.NONE);
    }

    private boolean same(int pair) {
        return Objects.equals(
                customers.entities.get(records.key(before.left(pair))),
                customers.entities.get(records.key(before.right(pair))));
    }

    /** Decisions about the pairs nearest to the threshold; turned round when the steward is always wrong. */
    private Constraints decisions(int count, boolean wrong) {
        List<Constraints.KeyPair> must = new ArrayList<>();
        List<Constraints.KeyPair> cannot = new ArrayList<>();
        IntStream.range(0, before.pairs())
                .boxed()
                .sorted(Comparator.comparingDouble(pair -> Math.abs(before.probability(pair) - before.threshold())))
                .limit(count)
                .forEach(pair -> (same(pair) != wrong ? must : cannot)
                        .add(new Constraints.KeyPair(records.key(before.left(pair)), records.key(before.right(pair)))));
        return new Constraints(must, cannot);
    }

    private MatchModel model(Constraints constraints) {
        return Matching.run(records, MatchSettings.defaults(), constraints).model();
    }

    private static Stream<MatchLevel> levels(MatchModel model) {
        return Stream.concat(model.person().stream(), model.company().stream())
                .flatMap(comparison -> comparison.levels().stream());
    }

    private double f1(Constraints constraints) {
        MatchResult result = Matching.run(records, MatchSettings.defaults(), constraints);
        return MatchEvaluation.of(result, key -> customers.entities.getOrDefault(key, ""))
                .f1();
    }

    @Test
    void fewDecisionsTeachNothing() {
        assertEquals(before.model(), model(decisions(10, false)));
    }

    /** A night undone keeps hundreds of pairs apart at which nobody looked: they are followed, and teach nothing. */
    @Test
    void whatWasUndoneTeachesNothing() {
        Constraints said = decisions(100, false);
        List<Constraints.KeyPair> undone = IntStream.range(0, before.pairs())
                .filter(pair -> before.outcome(pair) == Outcome.LINKED && pair % 4 == 0)
                .mapToObj(pair ->
                        new Constraints.KeyPair(records.key(before.left(pair)), records.key(before.right(pair))))
                .filter(pair -> !said.mustLink().contains(pair))
                .toList();
        Constraints both = new Constraints(said.mustLink(), said.cannotLink(), undone);
        MatchResult after = Matching.run(records, MatchSettings.defaults(), both);
        assertEquals(bits(model(said)), bits(after.model()), "the same levels are worth the same");
        for (Constraints.KeyPair pair : undone) {
            int left = after.clusterOf(records.indexOf(pair.left()));
            assertTrue(left != after.clusterOf(records.indexOf(pair.right())), pair.left());
        }
    }

    /** What decisions add to each level, to a fifth of a bit: the undone pairs count among those compared. */
    private static List<Long> bits(MatchModel model) {
        return levels(model).map(level -> Math.round(level.learned() * 5)).toList();
    }

    @Test
    void decisionsMakeItBetter() {
        assertTrue(f1(decisions(100, false)) > f1(Constraints.NONE));
    }

    /** The learned model scores what was not decided: right answers must explain the pairs better than wrong ones. */
    @Test
    void whatIsLearnedFollowsTheAnswers() {
        MatchModel right = model(decisions(100, false));
        MatchModel wrong = model(decisions(100, true));
        assertTrue(levels(right).anyMatch(level -> Math.abs(level.learned()) > 0.2));
        assertTrue(loss(right) < loss(wrong), loss(right) + " " + loss(wrong));
    }

    /** Mean logarithmic loss over all pairs from the review threshold on. */
    private double loss(MatchModel model) {
        double loss = 0;
        for (int pair = 0; pair < before.pairs(); pair++) {
            double probability = Matching.explain(records, model, before.left(pair), before.right(pair))
                    .probability();
            double said = same(pair) ? probability : 1 - probability;
            loss -= Math.log(Math.max(said, 1e-9));
        }
        return loss / before.pairs();
    }

    /** Explanations add up to the score by which pairs are joined, with what was learned in them. */
    @Test
    void explanationsStaySums() {
        MatchResult after = Matching.run(records, MatchSettings.defaults(), decisions(100, false));
        for (int pair = 0; pair < after.pairs(); pair += 17) {
            MatchExplanation why = after.explain(after.left(pair), after.right(pair));
            assertEquals(after.weight(pair), why.weight(), 1e-3);
        }
    }
}

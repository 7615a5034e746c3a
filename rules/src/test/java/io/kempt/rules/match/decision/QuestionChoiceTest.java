package io.kempt.rules.match.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.match.decision.QuestionChoice.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which pairs a person is asked about: the threshold is 10 bits. */
final class QuestionChoiceTest {
    private static final DecisionGraph NOTHING = new DecisionGraph(List.of());

    private static Question question(String left, String right, String pattern, double weight) {
        return new Question(left, right, "G-" + left, "G-" + right, pattern, weight);
    }

    private static String chosen(List<Question> candidates, DecisionGraph decided, int most) {
        return QuestionChoice.of(candidates, decided, 10, most).stream()
                .map(question -> question.left() + question.right())
                .collect(Collectors.joining(" "));
    }

    @Test
    void theLeastCertainPairsComeFirst() {
        List<Question> candidates =
                List.of(question("A", "B", "p", 4), question("C", "D", "q", 9.5), question("E", "F", "r", 13));
        assertEquals("CD EF AB", chosen(candidates, NOTHING, 9));
    }

    @Test
    void onePatternIsNotAskedAboutOverAndOver() {
        List<Question> candidates = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            candidates.add(question("a" + i, "b" + i, "same phone", 9.9));
        }
        for (String pattern : List.of("other house", "same name", "other first name")) {
            candidates.add(question(pattern, "x" + pattern, pattern, 8.5));
        }
        List<Question> chosen = QuestionChoice.of(candidates, NOTHING, 10, 16);
        long patterns = chosen.stream().map(Question::pattern).distinct().count();
        assertEquals(4, patterns, "of 53 pairs 50 have one pattern, and the other three are among the 16");
    }

    @Test
    void ofThePairsBetweenTwoGroupsTheWeightiestIsAskedAbout() {
        List<Question> candidates = List.of(
                new Question("A", "C", "G-A", "G-C", "p", 8),
                new Question("B", "C", "G-A", "G-C", "q", 9),
                new Question("C", "D", "G-C", "G-A", "r", 7));
        assertEquals("BC", chosen(candidates, NOTHING, 9));
    }

    @Test
    void whatIsDecidedOrFollowsIsNotAsked() {
        DecisionGraph decided = new DecisionGraph(List.of(
                Decision.of("A", "B", Verdict.SAME),
                Decision.of("B", "C", Verdict.DIFFERENT),
                Decision.of("D", "E", Verdict.UNSURE)));
        List<Question> candidates =
                List.of(question("A", "C", "p", 9), question("D", "E", "q", 9), question("A", "E", "r", 9));
        assertEquals("AE", chosen(candidates, decided, 9));
    }
}

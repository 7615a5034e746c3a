package io.kempt.rules.match.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What decisions say together. The cases stand in {@code contradictions.txt} and {@code settled.txt}. */
final class DecisionGraphTest {
    private static final Map<Verdict, String> SIGNS =
            Map.of(Verdict.SAME, "=", Verdict.DIFFERENT, "#", Verdict.UNSURE, "?");

    private static Stream<String[]> cases(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(DecisionGraphTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line ->
                            Stream.of(line.split("[|]", -1)).map(String::strip).toArray(String[]::new));
        }
    }

    private static List<Decision> decisions(String text) {
        return Stream.of(text.split(" ")).map(DecisionGraphTest::decision).toList();
    }

    private static Decision decision(String text) {
        Verdict verdict = SIGNS.entrySet().stream()
                .filter(sign -> text.contains(sign.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
        return Decision.of(text.substring(0, 1), text.substring(2), verdict);
    }

    private static String text(Decision decision) {
        return decision.left() + SIGNS.get(decision.verdict()) + decision.right();
    }

    @TestFactory
    Stream<DynamicTest> contradictions() throws IOException {
        return cases("contradictions.txt")
                .map(one -> DynamicTest.dynamicTest(
                        one[0],
                        () -> assertEquals(
                                one[1],
                                new DecisionGraph(decisions(one[0]))
                                        .contradictions().stream()
                                                .map(found -> text(found.different()) + " by "
                                                        + found.chain().stream()
                                                                .map(DecisionGraphTest::text)
                                                                .collect(Collectors.joining(" ")))
                                                .collect(Collectors.joining("; ")))));
    }

    @TestFactory
    Stream<DynamicTest> whatNeedNotBeAsked() throws IOException {
        return cases("settled.txt")
                .map(one -> DynamicTest.dynamicTest(
                        one[0] + ": " + one[1],
                        () -> assertEquals(
                                one[2].equals("yes"),
                                new DecisionGraph(decisions(one[0]))
                                        .settles(one[1].substring(0, 1), one[1].substring(2)))));
    }

    /** Decisions that follow from a partition never contradict; one answer turned round is found where it matters. */
    @Test
    void whatAgreesWithAPartitionHasNoContradiction() {
        Random random = new Random(7);
        int turned = 0;
        for (int round = 0; round < 300; round++) {
            List<Decision> decisions = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                int a = random.nextInt(8);
                int b = random.nextInt(8);
                if (a != b) {
                    Verdict verdict = a % 3 == b % 3 ? Verdict.SAME : Verdict.DIFFERENT;
                    decisions.add(Decision.of("r" + a, "r" + b, verdict));
                }
            }
            assertEquals(List.of(), new DecisionGraph(decisions).contradictions());
            decisions.add(Decision.of("r0", "r3", Verdict.SAME));
            decisions.add(Decision.of("r0", "r3", Verdict.DIFFERENT));
            List<DecisionGraph.Contradiction> found = new DecisionGraph(decisions).contradictions();
            assertEquals(1, found.size());
            turned += found.get(0).chain().size();
        }
        assertTrue(turned >= 300, "each has its chain");
    }

    @Test
    void wordsOfBothLanguagesAreUnderstood() {
        assertEquals(
                "SAME DIFFERENT UNSURE SAME -",
                Stream.of(" Ｓａｍｅ ", "不同客户", "UNSURE", "同一客户", "maybe")
                        .map(word -> Verdict.ofWord(word).map(Verdict::name).orElse("-"))
                        .collect(Collectors.joining(" ")));
    }
}

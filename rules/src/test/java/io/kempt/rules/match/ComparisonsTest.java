package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    @Test
    void everyComparisonIsInTheList() throws IOException, URISyntaxException {
        Path classes = Path.of(Comparison.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .resolve("io/kempt/rules/match");
        Set<String> written;
        try (Stream<Path> files = Files.list(classes)) {
            written = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+Comparison\\.class") && !name.equals("MatchComparison.class"))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> listed = Comparisons.ALL.stream()
                .map(one -> one.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, listed);
    }

    @Test
    void everyComparisonHasWeights() {
        Set<String> weighted = Stream.concat(
                        MatchModel.defaults().person().stream(), MatchModel.defaults().company().stream())
                .map(MatchComparison::name)
                .collect(Collectors.toSet());
        assertEquals(Comparisons.ALL.stream().map(Comparison::name).collect(Collectors.toSet()), weighted);
    }

    @Test
    void everyLevelHasANameInBothLanguagesAndAgreementIsWorthMore() {
        for (List<MatchComparison> profile :
                List.of(MatchModel.defaults().person(), MatchModel.defaults().company())) {
            for (MatchComparison comparison : profile) {
                List<MatchLevel> levels = comparison.levels();
                levels.forEach(level -> assertTrue(
                        MatchText.hasHan(level.label().zh())
                                && !level.label().en().isEmpty(),
                        level.name()));
                assertTrue(
                        levels.get(0).weight() > levels.get(levels.size() - 1).weight(), comparison.name());
            }
        }
    }
}

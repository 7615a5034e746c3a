package io.kempt.rules.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.standardise.Industries;
import io.kempt.rules.text.TextResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a company's name says of its line of business. */
final class IndustryWordsTest {
    private static final int LEAST = 50;

    /** Names and what was suggested for them, of those that a reader can place and those that nobody can. */
    private record Score(int placed, int suggested, int right, int unplaced, int wronglyPlaced, List<String> wrong) {
        int precision() {
            return 100 * right / suggested;
        }

        int coverage() {
            return 100 * right / placed;
        }
    }

    private static Score score(int least) {
        int placed = 0;
        int suggested = 0;
        int right = 0;
        int unplaced = 0;
        int wronglyPlaced = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : TextResource.lines(IndustryWordsTest.class, "industry-names.txt")) {
            String[] part = line.split("\\|", -1);
            IndustryWords.Suggestion suggestion = IndustryWords.suggest(part[0]);
            String got = suggestion.confidence() < least ? "" : suggestion.division();
            suggested += got.isEmpty() ? 0 : 1;
            if (part[1].isEmpty()) {
                unplaced++;
                wronglyPlaced += got.isEmpty() ? 0 : 1;
            } else {
                placed++;
                right += got.equals(part[1]) ? 1 : 0;
            }
            if (!got.equals(part[1])) {
                wrong.add(line + " suggested " + got + " " + suggestion.confidence());
            }
        }
        return new Score(placed, suggested, right, unplaced, wronglyPlaced, wrong);
    }

    @Test
    void mostNamesArePlacedAndFewWrongly() {
        Score usual = score(LEAST);
        assertTrue(usual.precision() >= 95 && usual.coverage() >= 90, usual.toString());
        Score sure = score(80);
        assertTrue(sure.precision() >= 100, sure.toString());
        assertTrue(sure.suggested() < usual.suggested(), "a higher bar suggests less");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "上海浦江食品有限公司; C14; the product alone: a maker",
                "上海浦江食品机械有限公司; C35; the last word decides: machines for food",
                "上海浦江食品贸易有限公司; F51; and trade in food",
                "上海浦江食品超市有限公司; F52; and a shop",
                "蘇州金雞湖軟件有限公司; I65; traditional characters",
                "丽水莲都农村商业银行股份有限公司青田支行; J66; a branch is in its company's line",
                "杭州拱墅会计师事务所(特殊普通合伙); L72; the legal form says it",
                "软件有限公司; ''; no trade name is left: not a company's name",
                "Northwind Software GmbH; I65; English",
                "张软件; ''; a person",
                "''; ''; nothing",
            })
    void lastTellingWordDecides(String name, String division, String reason) {
        IndustryWords.Suggestion suggestion = IndustryWords.suggest(name);
        assertEquals(division, suggestion.confidence() < LEAST ? "" : suggestion.division(), reason);
    }

    /** The generator's lines of business were labelled by somebody else, and three of its labels are the words' weakest. */
    @Test
    void generatedCompaniesAreMostlyPlacedAsTheirGeneratorMeansThem() {
        List<String> wrong = new ArrayList<>();
        int lines = 0;
        for (String line : TextResource.lines(io.kempt.rules.generate.CrmGenerator.class, "party/businesses.tsv")) {
            String[] part = line.split("\t");
            String got = IndustryWords.suggest("杭州云岫" + part[0] + "有限公司").division();
            lines++;
            if (!got.equals(part[3])) {
                wrong.add(part[0] + " is " + part[3] + ", suggested " + got);
            }
        }
        assertTrue(lines > 30 && wrong.size() <= lines / 10, wrong.toString());
    }

    @Test
    void everyWordStandsForOneDivision() {
        HashSet<String> words = new HashSet<>();
        for (String line : TextResource.lines(IndustryWords.class, "industry-words.txt")) {
            String[] part = line.split(" ");
            assertNotEquals("", Industries.nameOf(part[0]), line);
            int confidence = Integer.parseInt(part[1]);
            assertTrue(confidence > 0 && confidence < Derived.CERTAIN, line);
            for (int i = 2; i < part.length; i++) {
                assertTrue(words.add(part[i]), part[i] + " stands twice");
            }
        }
    }
}

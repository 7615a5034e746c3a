package io.kempt.rules.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.Findings;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class UsccTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static Findings check(String code) {
        Findings findings = new Findings();
        new UsccType().check(Fields.of("uscc", "")).judge(code, findings);
        return findings;
    }

    @ParameterizedTest
    @CsvSource({
        "9144030019220382I6, uscc.charset, 914403001922038216",
        "941403001922038216, uscc.structure, 914403001922038216",
        "914403001922038261, uscc.check-digit, 914403001922038216",
        "9I44O3OO19220382I6, uscc.charset, 914403001922038216",
        "914403001922038217, uscc.check-digit, ''",
        "917703001922038216, uscc.region, ''",
    })
    void suggestsOnlyWhatPassesAllChecks(String code, String id, String suggestion) {
        Findings findings = check(code);
        assertEquals(id, findings.codes().get(0).id());
        assertEquals(suggestion, findings.suggestions().get(0));
    }

    @Test
    void listsWhatExcelMayHaveLost() {
        Findings findings = check("914403001922038000");
        assertTrue(
                findings.args().get(0).get(0).contains("914403001922038216"),
                findings.args().toString());
        for (String candidate : Uscc.repairs("914403001922038000")) {
            assertEquals("", check(candidate).ids());
        }
    }

    /** Two thousand valid codes, each damaged: how many suggestions are right, wrong, or not made. */
    @ParameterizedTest
    @EnumSource(Harm.class)
    void suggestsHardlyAnythingWrong(Harm harm) {
        Random random = new Random(47);
        int right = 0;
        int wrong = 0;
        for (int n = 0; n < 2_000; n++) {
            String code = anyCode(random);
            String damaged = harm.applied(code, random);
            String suggestion = Uscc.suggestion(damaged);
            right += suggestion.equals(code) ? 1 : 0;
            wrong += suggestion.isEmpty() || suggestion.equals(code) ? 0 : 1;
        }
        assertTrue(wrong <= harm.mostWrong, harm + ": wrong " + wrong);
        assertTrue(right >= harm.leastRight, harm + ": right " + right);
    }

    private enum Harm {
        SWAP(0, 1_300),
        OTHER_CHARACTER(15, 0),
        OTHER_LAST_CHARACTER(5, 0);

        private final int mostWrong;
        private final int leastRight;

        Harm(int mostWrong, int leastRight) {
            this.mostWrong = mostWrong;
            this.leastRight = leastRight;
        }

        private String applied(String code, Random random) {
            String damaged = code;
            while (damaged.equals(code)) {
                int at = this == OTHER_LAST_CHARACTER ? 17 : random.nextInt(this == SWAP ? 17 : 18);
                char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                damaged = this == SWAP
                        ? code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2)
                        : code.substring(0, at) + other + code.substring(at + 1);
            }
            return damaged;
        }
    }

    /** A valid code of an enterprise in a real province; its check characters are found by trying. */
    private static String anyCode(Random random) {
        List<String> regions = List.of("110108", "310115", "440305", "330106", "510107", "320102", "420106", "650102");
        StringBuilder head = new StringBuilder("91").append(regions.get(random.nextInt(regions.size())));
        for (int i = 0; i < 8; i++) {
            head.append(ALPHABET.charAt(random.nextInt(i == 0 ? ALPHABET.length() : 10)));
        }
        return ALPHABET.chars()
                .mapToObj(c -> head.toString() + (char) c)
                .flatMap(most -> ALPHABET.chars().mapToObj(c -> most + (char) c))
                .filter(code -> Uscc.fault(code) == Uscc.Fault.NONE && Uscc.organisationDigitFits(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void warnsOfTheOrganisationDigitAlone() {
        // The sum over all seventeen characters fits a code whose organisation digit was altered before.
        String head = "91440300192203822";
        List<String> codes = ALPHABET.chars()
                .mapToObj(c -> head + (char) c)
                .filter(code -> Uscc.fault(code) == Uscc.Fault.NONE)
                .toList();
        assertEquals(1, codes.size());
        assertEquals("uscc.organisation-digit", check(codes.get(0)).ids());
    }

    /** Every single substitution and every swap of unequal neighbours is detected (the standard's promise). */
    @Test
    void detectsEverySingleError() {
        Random random = new Random(31);
        String code = "914403001922038216";
        for (int i = 0; i < 18; i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                String wrong = code.substring(0, i) + ALPHABET.charAt(j) + code.substring(i + 1);
                assertEquals(wrong.equals(code), check(wrong).codes().isEmpty(), wrong);
            }
        }
        for (int n = 0; n < 500; n++) {
            int i = random.nextInt(17);
            String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
            if (!swapped.equals(code)) {
                assertNotEquals("", check(swapped).ids(), swapped);
            }
        }
    }
}

package io.kempt.rules.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.identifier.IdentifierRows.Opinion;
import io.kempt.rules.row.RowVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.IBANValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Slips of the hand on right values of each identifier, judged by the row function and by {@link Oracles}: nothing wrong is
 * accepted, nothing right is refused, and what the standards leave in doubt is accepted with a doubt.
 */
final class IdentifierFuzzTest {
    private static final int MUTATIONS = 120_000;
    private static final int VALUES = 400;
    private static final String DIGITS = "0123456789";
    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final IdentifierRows ROWS = new IdentifierRows();

    /** Type, the form of right values (9 a digit, x a digit or capital, the rest as it is), signs of slips, oracle. */
    static Stream<Arguments> identifiers() {
        return Stream.of(
                of("uscc", "91440300xx999999xx 12110000999999999x 52320500MJ999999xx", ALL, Oracles::uscc),
                of("org-code", "999999999 99999999X MA999999x xxxxxxxxx", ALL, Oracles::organisation),
                of(
                        "registration-number",
                        "110108999999999 440301999999999 100000999999999",
                        DIGITS,
                        Oracles::registrationNumber),
                of(
                        "tax-number",
                        "91440300xx999999xx 440300999999999 44010619909999999X 440106900199999 "
                                + "11010519900199999901",
                        ALL,
                        Oracles::taxNumber),
                of(
                        "resident-id",
                        "110105199099999999 31010420099999999X 810000199099999999 911156199099999999 "
                                + "130503670999999",
                        DIGITS + "X",
                        Oracles::residentId),
                of("lei", "529900xxxxxxxxxxxx99 213800xxxxxxxxxxxx99 xxxxxxxxxxxxxxxxxx99", ALL, Oracles::lei),
                of(
                        "iban",
                        "AT999999999999999999 BE99999999999999 CH99999999999999999XX DE99999999999999999999 "
                                + "FR9999999999999999999999x99 GB99WEST99999999999999 NL99ABNA9999999999 NO9999999999999 "
                                + "PL99999999999999999999999999 RO99BTRLxxxxxxxxxxxxxxxx TR99999990xxxxxxxxxxxxxxxx",
                        ALL,
                        Oracles::iban),
                of("ein", "999999999", DIGITS, Oracles::ein),
                of("duns", "999999999 111111111 123456789", DIGITS + "X", Oracles::duns),
                of("gtin", "99999999 999999999999 6999999999999 19999999999999", DIGITS, Oracles::gtin));
    }

    private static Arguments of(String type, String forms, String signs, Function<String, Opinion> oracle) {
        return Arguments.of(type, forms, signs, oracle);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("identifiers")
    void agreesWithTheStandard(String type, String forms, String signs, Function<String, Opinion> oracle) {
        List<String> right = Right.values(type.hashCode(), forms, VALUES, oracle);
        Mutations mutations = new Mutations(type.length(), signs);
        int accepted = 0;
        for (int n = 0; n < MUTATIONS; n++) {
            String wrong = mutations.of(right.get(n % right.size()));
            if (type.equals("iban") && isOfUnknownCountry(wrong)) {
                continue;
            }
            Opinion expected = oracle.apply(wrong);
            accepted += expected == Opinion.WRONG ? 0 : 1;
            RowVerdict verdict = ROWS.judge(type, wrong);
            assertEquals(
                    expected, IdentifierRows.opinion(verdict), () -> wrong + ": " + IdentifierRows.faults(verdict));
        }
        assertTrue(accepted > MUTATIONS / 500, type + " accepted " + accepted);
        for (String value : right) {
            assertEquals(oracle.apply(value), IdentifierRows.opinion(ROWS.judge(type, value)), value);
        }
    }

    /** The oracle knows some countries, the validator all. */
    private static boolean isOfUnknownCountry(String iban) {
        return IBANValidator.getInstance().hasValidator(iban)
                && Oracles.IBANS.stream().noneMatch(form -> form.startsWith(iban.substring(0, 2)));
    }

    /** Each country of VAT numbers alike; a slip in the prefix leads to another country or to none. */
    @Test
    void agreesWithTheRulesOfVat() {
        int each = MUTATIONS / VatCountries.prefixes().size() + 1_000;
        for (String prefix : VatCountries.prefixes()) {
            VatCountry country = VatCountries.ofNumber(prefix).orElseThrow();
            List<String> forms = new ArrayList<>();
            country.forms()
                    .forEach(form -> forms.add(prefix + form.replace('a', 'x').replace('+', 'x')));
            List<String> right = Right.values(prefix.hashCode(), String.join(" ", forms), 100, VatOracle::judge);
            Mutations mutations = new Mutations(prefix.hashCode(), prefix.matches("CY|ES|FR|IE") ? ALL : DIGITS + "BU");
            for (int n = 0; n < each; n++) {
                String wrong = mutations.of(right.get(n % right.size()));
                RowVerdict verdict = ROWS.judge("vat", wrong);
                String canonical = ROWS.canonical("vat", verdict);
                assertEquals(
                        VatOracle.judge(canonical), IdentifierRows.opinion(verdict), () -> wrong + ": " + canonical);
                assertTrue(
                        canonical.equals(wrong) || VatOracle.isRepair(wrong, canonical),
                        () -> wrong + ": " + canonical);
            }
        }
    }

    /** Values of some forms that an oracle does not call wrong, found by trying. */
    private static final class Right {
        static List<String> values(long seed, String forms, int count, Function<String, Opinion> oracle) {
            Random random = new Random(seed);
            List<String> values = new ArrayList<>();
            for (String form : forms.split(" ")) {
                for (int n = 0; n < count; n++) {
                    values.add(value(form, random, oracle));
                }
            }
            return values;
        }

        private static String value(String form, Random random, Function<String, Opinion> oracle) {
            for (int tries = 0; tries < 100_000; tries++) {
                StringBuilder value = new StringBuilder();
                for (int i = 0; i < form.length(); i++) {
                    char c = form.charAt(i);
                    value.append(c == '9' ? DIGITS.charAt(random.nextInt(10)) : c == 'x' ? any(random) : c);
                }
                if (oracle.apply(value.toString()) != Opinion.WRONG) {
                    return value.toString();
                }
            }
            throw new AssertionError("no right value of the form " + form);
        }

        private static char any(Random random) {
            return ALL.charAt(random.nextInt(random.nextInt(4) == 0 ? ALL.length() : 10));
        }
    }
}

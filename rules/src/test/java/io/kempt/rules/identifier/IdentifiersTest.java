package io.kempt.rules.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Listed;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.row.RowVerdict;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Vectors;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every identifier, the vectors, and the cases of {@code cases.csv}; all through the row function. */
final class IdentifiersTest {
    private static final IdentifierRows ROWS = new IdentifierRows();

    @Test
    void listNamesEveryIdentifier() {
        assertEquals(
                Listed.implementationsOf(Identifier.class, "io.kempt.rules.identifier"),
                Listed.classesOf(Identifiers.ALL));
    }

    @Test
    void codesBeginWithTheType() {
        for (Identifier one : Identifiers.ALL) {
            assertTrue(one.codes().contains(one.scientific()), one.type());
            for (FindingCode code : one.codes()) {
                assertTrue(code.id().startsWith(one.type() + "."), code.id());
            }
            assertTrue(one.rule().endsWith(".") && one.summary().endsWith("."), one.type());
            assertFalse(one.canonical().endsWith(".") || one.repairs().isEmpty(), one.type());
        }
    }

    /** The vectors call scientific notation a wrong length or form; Kempt says what it is. */
    private static String expected(String type, String raw, String expected) {
        String part = CellText.isScientific(raw) && !expected.equals("OK") ? "SCIENTIFIC" : expected;
        return switch (part) {
            case "SCIENTIFIC" -> type + ".scientific-notation";
            case "CHECKSUM" -> type + ".check-digit";
            case "PRECISION_LOSS" -> type + ".precision-loss";
            case "REG15" -> type + ".registration-number";
            default -> type + "." + part.toLowerCase(Locale.ROOT);
        };
    }

    static Stream<Arguments> uscc() {
        return Vectors.of("uscc.csv", 2);
    }

    @ParameterizedTest
    @MethodSource("uscc")
    void vectorsOfUscc(String raw, String expected) {
        RowVerdict verdict = ROWS.judge("uscc", raw);
        String first = IdentifierRows.faults(verdict).split(" ")[0];
        assertEquals(expected.equals("OK") ? "" : expected("uscc", raw, expected), first);
        assertEquals(expected.equals("OK"), verdict.accepted());
    }

    static Stream<Arguments> residentIds() {
        return Vectors.of("resident_id.csv", 2);
    }

    @ParameterizedTest
    @MethodSource("residentIds")
    void vectorsOfResidentIds(String raw, String expected) {
        RowVerdict verdict = ROWS.judge("resident-id", raw);
        String faults = IdentifierRows.faults(verdict);
        if (expected.startsWith("OK")) {
            assertEquals("", faults);
            String whole = expected.equals("OK")
                    ? CellText.fold(raw).toUpperCase(Locale.ROOT)
                    : expected.substring("OK15->".length());
            assertEquals(whole, ROWS.canonical("resident-id", verdict));
        } else if (expected.equals("FORMAT") && !CellText.isScientific(raw)) {
            assertTrue(List.of("resident-id.length", "resident-id.masked").contains(faults), faults);
        } else {
            assertEquals(expected("resident-id", raw, expected.split(" ")[0]), faults);
        }
    }

    static Stream<Arguments> othersWithVectors() {
        return Stream.of("org-code org_code", "registration-number reg15", "lei lei", "iban iban", "vat vat", "ein ein")
                .map(line -> line.split(" "))
                .flatMap(pair -> Vectors.of(pair[1] + ".csv", 2)
                        .map(vector -> Arguments.of(pair[0], vector.get()[0], vector.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("othersWithVectors")
    void vectorsOfTheOthers(String type, String raw, String valid) {
        RowVerdict verdict = ROWS.judge(type, raw);
        assertEquals(
                valid.equals("True") ? IdentifierRows.Opinion.RIGHT : IdentifierRows.Opinion.WRONG,
                IdentifierRows.opinion(verdict),
                IdentifierRows.faults(verdict));
    }

    static Stream<Arguments> cases() {
        return Vectors.lines("/io/kempt/rules/identifier/cases.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> Arguments.of(
                        cells[0].strip(),
                        cells[1].substring(1, cells[1].length() - 1),
                        cells[2].strip(),
                        cells[3].strip(),
                        cells[4].strip()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesTheCases(String type, String raw, String canonical, String faults, String suggestion) {
        RowVerdict verdict = ROWS.judge(type, raw);
        assertEquals(faults, IdentifierRows.faults(verdict));
        assertEquals(canonical, ROWS.canonical(type, verdict));
        assertEquals(suggestion, IdentifierRows.suggestion(verdict));
        if (!suggestion.isEmpty()) {
            assertEquals(
                    IdentifierRows.Opinion.RIGHT, IdentifierRows.opinion(ROWS.judge(type, suggestion)), suggestion);
        }
    }

    /** What is canonical is not copied, and what is missing is not judged. */
    @ParameterizedTest
    @CsvSource({
        "uscc, 914403001922038216",
        "registration-number, 110108012660422",
        "resident-id, 11010519491231002X",
        "lei, 5493001KJTIIGC8Y1R12",
        "iban, DE89370400440532013000",
        "vat, DE136695976",
        "gtin, 6901234567892"
    })
    void aCanonicalValueComesBackAsItIs(String type, String value) {
        RowVerdict verdict = ROWS.judge(type, value);
        assertSame(value, ROWS.canonical(type, verdict));
        assertSame(List.of(), verdict.findings());
        assertTrue(ROWS.judge(type, "").findings().isEmpty());
    }

    /** A message may be read by many; parts of a person's number must not stand in it. */
    @Test
    void messagesHoldNoPartOfAPersonsNumber() {
        for (String raw : List.of(
                "110105194912310020",
                "990105194913310020",
                "11010519491231O020",
                "110105********002X",
                "11010519491231")) {
            for (Finding finding : ROWS.judge("resident-id", raw).findings()) {
                for (String arg : finding.args()) {
                    assertTrue(arg.length() <= 2, finding.message(Lang.EN));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11010120241231005X, 2024-12-31, ''",
        "11010120241231005X, 2024-12-30, resident-id.date-after-max",
        "110101202412310011, 2024-12-30, resident-id.check-digit"
    })
    void aDateOfBirthAfterTheLimit(String id, String max, String faults) {
        IdentifierRows rows = new IdentifierRows("resident-id", "max: " + max);
        assertEquals(faults, IdentifierRows.faults(rows.judge("resident-id", id)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Germany, 136695976, DE136695976",
        "'', 德国, 136695976, DE136695976",
        "'', Greece, 094259216, EL094259216",
        "'', China, 136695976, 136695976",
        "'', France, DE136695976, DE136695976",
        "country: at, '', U13585627, ATU13585627",
        "country: el, Germany, 094259216, EL094259216"
    })
    void aMissingPrefixIsThatOfTheSettingOrTheRecordsCountry(
            String settings, String country, String raw, String canonical) {
        IdentifierRows rows = new IdentifierRows("vat", settings);
        assertEquals(canonical, rows.canonical("vat", rows.judge("vat", raw, country)));
    }

    @ParameterizedTest
    @CsvSource({
        "resident-id, max: soon, 'soon' is no limit here; write a date such as 2024-03-05",
        "vat, country: US, no VAT numbers of 'US' are known"
    })
    void refusesMistakenSettings(String type, String settings, String expected) {
        FieldSpec field = Fields.of(type, settings);
        Identifier identifier = Identifiers.ALL.stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
        identifier.form(field, country -> country);
        identifier.check(field);
        String mistakes = field.settings().mistakes().toString();
        assertTrue(mistakes.contains(expected), mistakes);
        field.settings().refuseUnknownKeys();
        assertEquals(1, field.settings().mistakes().size());
    }
}

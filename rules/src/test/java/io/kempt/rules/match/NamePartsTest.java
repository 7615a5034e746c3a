package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Given names and surnames in columns of their own: their order is known and not guessed. */
final class NamePartsTest {
    private static final List<MatchField> FIELDS = List.of(
            new MatchField("given", MatchKind.GIVEN_NAME),
            new MatchField("surname", MatchKind.SURNAME),
            new MatchField("company", MatchKind.CUSTOMER_NAME));

    private static MatchRecords records(String... cells) {
        MatchRecordsBuilder builder = MatchRecords.builder(FIELDS);
        for (int i = 0; i < cells.length; i += 3) {
            List<String> record = List.of(cells).subList(i, i + 3);
            builder.add(
                    Integer.toString(i),
                    field -> record.get(List.of("given", "surname", "company").indexOf(field)));
        }
        return builder.build();
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Susan, Clark, Susan, Clark, exact",
        "Clark, Susan, Susan, Clark, exchanged",
        "Mary Ann, Clark, Mary, Clark, exact", // middle names come and go
        "Ana, de la Cruz, Ana, de la Cruz, exact",
        "伟, 王, 伟, 王, exact",
        "王, 伟, 伟, 王, exchanged",
        "Wei, 王, 伟, 王, reading",
        "阳, 欧, 欧, 阳, exchanged", // 欧阳 is a compound surname, but the columns say otherwise
        "Susan Clark, '', Susan, Clark, exact", // a whole name in the first column
    })
    void comparesPartsAsTheColumnsSay(String givenA, String surnameA, String givenB, String surnameB, String level) {
        MatchRecords records = records(givenA, surnameA, "", givenB, surnameB, "");
        MatchExplanation why = Matching.explain(records, MatchModel.defaults(), 0, 1);
        assertEquals(level, why.lines().get(0).level());
        assertEquals("person-name", why.lines().get(0).comparison());
    }

    @Test
    void besideACompanyThePersonIsTheContact() {
        MatchRecords records = records("Susan", "Clark", "Miller Ltd", "S.", "Clark", "Miller Ltd");
        List<String> compared = Matching.explain(records, MatchModel.defaults(), 0, 1).lines().stream()
                .map(MatchExplanation.Line::comparison)
                .toList();
        assertEquals(
                List.of("company-name", "contact"),
                compared.stream().filter(name -> !name.equals("branch")).toList());
    }
}

package io.kempt.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.row.RowVerdict;
import io.kempt.rules.standardise.Choices;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CrmIntlTest {
    private final Rulebook intl = new RulebookReader().bundled("crm-intl");

    @Test
    void hasTheKindsAndFieldsOfCrmCn() {
        Rulebook cn = new RulebookReader().bundled("crm-cn");
        assertEquals(cn.kinds().keySet(), intl.kinds().keySet());
        for (Kind kind : cn.kinds().keySet()) {
            assertEquals(
                    names(cn, kind).stream()
                            .map(name -> name.equals("uscc") ? "tax_id" : name)
                            .toList(),
                    names(intl, kind));
        }
    }

    private static List<String> names(Rulebook rulebook, Kind kind) {
        return rulebook.rules(kind).stream().map(rules -> rules.field().name()).toList();
    }

    @Test
    void choicesAreEnglish() {
        for (Kind kind : intl.kinds().keySet()) {
            for (FieldRules rules : intl.rules(kind)) {
                FieldSpec field = rules.field();
                for (String choice : Choices.namesOf(field)) {
                    assertEquals("", choice.replaceAll("[a-z -]", ""), field.name() + ": " + choice);
                }
            }
        }
    }

    /** No country is taken for granted: the record's own decides. */
    @ParameterizedTest
    @CsvSource({
        "country, US, mobile, (212) 442-8941, +12124428941, ''",
        "country, CN, mobile, 13812345678, +8613812345678, ''",
        "country, '', mobile, +49 30 901820, +4930901820, ''",
        "country, US, address, 鼓楼区中山路1号, 鼓楼区中山路1号, ''",
        "country, CN, address, 鼓楼区中山路1号, 鼓楼区中山路1号, address.ambiguous",
        "country, '', size, 250, medium, ''",
        "country, '', source, 展会, trade show, ''",
        "country, '', tax_id, DE 136695976, DE 136695976, ''"
    })
    void readsByTheRecordsCountry(
            String other, String otherValue, String field, String raw, String expected, String finding) {
        List<String> names = names(intl, Kind.CUSTOMER);
        String[] values = new String[names.size()];
        Arrays.fill(values, "");
        values[names.indexOf("customer_id")] = "C1";
        values[names.indexOf("name")] = "Siemens AG";
        values[names.indexOf(other)] = otherValue;
        values[names.indexOf(field)] = raw;

        RowVerdict verdict =
                RowRules.compile(intl, Kind.CUSTOMER).apply(new Row(new RecordId("crm", "c.csv", "", 2), values));

        List<String> found = verdict.findings().stream()
                .filter(one -> one.field().equals(field))
                .map(one -> one.code().id())
                .filter(code -> code.startsWith("address"))
                .toList();
        assertEquals(finding, String.join(" ", found));
        assertEquals(expected, verdict.row().value(names.indexOf(field)));
    }
}

package io.kempt.jobs.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns a file must have, and which are passed over. */
final class TableMappingTest {
    private final Rulebook rulebook = new RulebookReader().bundled("crm-cn");

    @Test
    void aColumnWithoutWhichEveryRowWouldBeRejectedMustBeThere() {
        StopException refused = assertThrows(StopException.class, () -> map("编号", "手机"));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals(
                "a.csv has no column for name (客户名称), which every customer must have. Its header on line 1 reads: 编号, 手机.",
                refused.problem());
    }

    @Test
    void aColumnThatIsOnlyWantedMayBeMissing() {
        assertEquals(List.of(), map("编号", "客户名称").notes());
    }

    @Test
    void columnsWithoutAFieldAreNamedAndKemptsOwnAreNot() {
        assertEquals(
                List.of("columns that hold no field: 传真号"),
                map("编号", "客户名称", "传真号", "kempt_line", "kempt_reasons", "kempt_origin")
                        .notes());
    }

    @ParameterizedTest
    @CsvSource({
        "客户来原, 客户来源 (source)",
        "客户來原, 客户来源 (source)",
        "客户莱源, 客户来源 (source)",
        "kehulaiyuan, 客户来源 (source)",
        "adress, address",
        "E-mial（必填）, email",
    })
    void aNearMissIsToldWithWhatItWasProbablyMeantToBe(String header, String meant) {
        assertEquals(
                List.of(
                        "columns that hold no field: " + header,
                        "column '" + header + "' is not known; did you mean " + meant + "?"),
                map("编号", "客户名称", header).notes());
    }

    @Test
    void aNearMissOfAFieldThatIsThereIsNot() {
        assertEquals(
                List.of("columns that hold no field: 客户来原"),
                map("编号", "客户名称", "客户来源", "客户来原").notes());
    }

    @Test
    void aMissingColumnIsToldWithTheNearestThatIsThere() {
        StopException refused = assertThrows(StopException.class, () -> map("编号", "客户名秤", "手机"));
        assertEquals(
                "a.csv has no column for name (客户名称), which every customer must have. Its header on line 1 reads: 编号,"
                        + " 客户名秤, 手机. Nearest to name is the column '客户名秤'.",
                refused.problem());
    }

    private TableMapping map(String... header) {
        TableShape shape =
                new TableShape("a.csv", List.of(), "UTF-8", 1, ",", "\"", "", 1, 1, List.of(header), 0, List.of());
        return TableMapping.of(
                rulebook.kind(Kind.CUSTOMER).orElseThrow(), rulebook.rules(Kind.CUSTOMER), shape, "a.csv");
    }
}

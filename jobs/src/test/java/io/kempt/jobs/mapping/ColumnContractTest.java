package io.kempt.jobs.mapping;

import static io.kempt.jobs.mapping.ColumnContract.Reaction.ALLOW;
import static io.kempt.jobs.mapping.ColumnContract.Reaction.FAIL;
import static io.kempt.jobs.mapping.ColumnContract.Reaction.WARN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a file with other columns than the last one of its source. */
final class ColumnContractTest {
    private static final ColumnContract.Columns BEFORE = new ColumnContract.Columns(
            List.of("编号", "客户名称", "手机", "传真号"), List.of("customer_id", "name", "mobile", ""));

    private static List<String> check(ColumnContract contract, String... header) {
        return contract.check("a.csv", "erp", BEFORE, List.of(header));
    }

    private static String refused(ColumnContract contract, String... header) {
        StopException refused = assertThrows(StopException.class, () -> check(contract, header));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        return refused.problem() + " " + refused.nextStep();
    }

    @Test
    void theSameColumnsAreNoDifferenceHoweverTheyAreWritten() {
        ColumnContract strict = new ColumnContract(FAIL, Optional.of(FAIL), FAIL);
        assertEquals(List.of(), check(strict, "编 号", "客戶名稱", "手機", "传真号"));
        assertEquals(List.of(), check(strict, "编号", "客户名称", "手机", "传真号", "", "kempt_line"));
    }

    @Test
    void byDefaultColumnsMayComeAndMoveAndThoseWithoutAFieldMayGo() {
        assertEquals(
                List.of(
                        "lacks columns that the last import of erp had: 传真号",
                        "has columns that the last import of erp did not have: 等级"),
                check(ColumnContract.DEFAULT, "手机", "编号", "客户名称", "等级"));
    }

    @Test
    void byDefaultAFieldThatWouldBeWipedOutRefusesTheFile() {
        assertEquals(
                "a.csv lacks columns that the last import of erp had: 手机 (mobile). Export the file with the same columns"
                        + " again. If its source has really changed, say so in kempt.yml, beside the input or for all of"
                        + " them: columns: {removed: warn}.",
                refused(ColumnContract.DEFAULT, "编号", "客户名称", "传真号"));
    }

    @Test
    void eachDifferenceCanBeAllowedToldOrRefused() {
        String[] moved = {"客户名称", "编号", "手机", "传真号"};
        assertEquals(List.of(), check(new ColumnContract(ALLOW, Optional.of(ALLOW), ALLOW), "编号", "客户名称", "等级"));
        assertEquals(
                List.of("has its columns in another order than the last import of erp: 客户名称, 编号, 手机, 传真号"),
                check(new ColumnContract(WARN, Optional.of(WARN), WARN), moved));
        assertEquals(
                "a.csv has its columns in another order than the last import of erp: 客户名称, 编号, 手机, 传真号.",
                refused(new ColumnContract(FAIL, Optional.of(FAIL), FAIL), moved)
                        .split(" Export")[0]);
        assertEquals(
                "a.csv has columns that the last import of erp did not have: 等级.",
                refused(new ColumnContract(FAIL, Optional.of(WARN), FAIL), "编号", "客户名称", "手机", "传真号", "等级")
                        .split(" Export")[0]);
    }
}

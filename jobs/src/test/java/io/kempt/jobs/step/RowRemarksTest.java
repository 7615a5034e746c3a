package io.kempt.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.validate.CellShape;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RowRemarksTest {
    private final Rulebook rulebook = new RulebookReader().bundled("crm-cn");

    /** The reader counts columns, findings name fields; a remark on a column without a field is nobody's. */
    @Test
    void remarksOnCellsBecomeFindingsOfTheirFields() {
        List<String> header = List.of("传真号", "客户名称", "客户编号", "所属行业");
        KindSpec kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        TableShape shape = TableShape.ofSheets("客户.xlsx", List.of("一月", "二月"), 1, 1, header, List.of());
        TableMapping mapping = TableMapping.of(kind, rulebook.rules(Kind.CUSTOMER), shape, "客户.xlsx");
        RowJudge judge = new RowJudge(kind, RowRules.compile(rulebook, Kind.CUSTOMER), mapping, "erp", "客户.xlsx");
        String[] cells = {"x", "上海机械有限公司", "914403001922038000", "#N/A"};
        RawRecord record = RawRecord.ofSheet(
                7,
                "二月",
                9,
                cells,
                cells.length,
                List.of(
                        new CellRemark(0, CellShape.ERROR_VALUE, "", List.of("#REF!")),
                        CellShape.precisionLost(2, cells[2], false).orElseThrow(),
                        new CellRemark(3, CellShape.ERROR_VALUE, "", List.of("#N/A"))));

        RowBlock block = judge.judge(List.of(record));

        List<String> found = block.findings().stream()
                .map(one -> one.sheet() + " row " + one.line() + " " + one.field() + ": "
                        + one.severity().code() + " " + one.code())
                .filter(one -> one.contains("cell."))
                .toList();
        assertEquals(
                List.of(
                        "二月 row 9 customer_id: suspect cell.precision-lost",
                        "二月 row 9 industry: error cell.error-value"),
                found);
        assertEquals("二月", block.accepted().get(0).sheet());
    }
}

package io.kempt.jobs.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.table.RawRecord;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every record is accepted, rejected or blank, and loses nothing on the way. */
final class RowJudgeTest {
    private final Rulebook rulebook = new RulebookReader().bundled("crm-cn");
    private final KindSpec kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();

    private RowBlock judge(Map<Long, String[]> mended, RawRecord... records) {
        TableMapping mapping =
                TableMapping.asRead(kind, List.of("编号", "客户名称", "传真号"), List.of("customer_id", "name", ""));
        return new RowJudge(kind, RowRules.compile(rulebook, Kind.CUSTOMER), mapping, "erp", "a.csv", mended)
                .judge(List.of(records));
    }

    private static RawRecord record(long number, String... cells) {
        return RawRecord.of(number, number + 1, cells, 3);
    }

    @Test
    void aRecordThatCannotBeDecodedIsRejectedWithItsReason() {
        RowBlock block = judge(Map.of(), RawRecord.undecodable(1, 2, 3), record(2, "K2", "李四", ""));
        assertEquals(1, block.accepted().size());
        assertEquals(1, block.rejected().size());
        StoredFinding finding = block.findings().get(0);
        assertEquals("row.undecodable", finding.code());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(2, finding.line());
    }

    @Test
    void cellsOfColumnsWithoutAFieldStayWithTheRecord() {
        RowBlock block = judge(Map.of(), record(1, "K1", "张三", "021-1"));
        assertEquals("{\"传真号\":\"021-1\"}", block.accepted().get(0).extras());
    }

    @Test
    void aRejectedRowKeepsTheCellsBeyondTheHeader() {
        RowBlock block = judge(Map.of(), record(1, "K1", "", "021-1", "more", "cells"));
        assertArrayEquals(
                new String[] {"K1", "", "021-1", "more", "cells"},
                block.rejected().get(0).cells());
    }

    @Test
    void mendedCellsAreJudgedInPlaceOfTheRecordsOwn() {
        RowBlock block = judge(Map.of(1L, new String[] {"K1", "张三", ""}), record(1, "K1", "", "021-1"));
        assertEquals(1, block.accepted().size());
        assertEquals("张三", block.accepted().get(0).values()[kind.index("name")]);
    }
}

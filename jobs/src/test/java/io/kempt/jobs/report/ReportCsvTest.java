package io.kempt.jobs.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CSV files, character for character. */
final class ReportCsvTest {

    private static byte[] bytes(ReportRequest request, String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportCsv(new ReportTables(request)).write(name, out);
        return out.toByteArray();
    }

    private static String text(Lang lang, String name) throws IOException {
        return new String(bytes(SampleReport.small(lang), name), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void buyersAreSortedBySegmentThenRevenue() throws IOException {
        assertEquals("""
                \uFEFFCustomer id,Customer,Segment,R,F,M,RFM,Recency (days),Frequency,Monetary,First order,Last order
                K100005,杭州云图科技有限公司,Champions,5,5,5,555,10,5,2502.50,2026-06-16,2026-06-20
                K100004,'=Evil Ltd.,Loyal,4,4,4,444,20,4,1602.00,2026-06-07,2026-06-10
                K100003,,Need attention,3,3,3,333,30,3,901.50,2026-05-29,2026-05-31
                K100002,,Hibernating,2,2,2,222,40,2,401.00,2026-05-20,2026-05-21
                K100001,,Hibernating,1,1,1,111,50,1,100.50,2026-05-11,2026-05-11
                """, text(Lang.EN, "rfm-customers"));
    }

    @Test
    void segmentsHoldTheirSharesAndEmptyOnesTheirZeros() throws IOException {
        List<String> lines = text(Lang.ZH, "rfm-segments").lines().toList();
        assertEquals("\uFEFF客户分层,得分范围,客户数,客户占比,订单数,销售额,销售额占比,客单价（每单）,最近购买中位数（天）,购买次数中位数,累计金额中位数,建议动作", lines.get(0));
        assertEquals(
                "冠军客户,\"r 5, f 4-5, m 1-5\",1,0.2,5,2502.50,0.45438,500.50,10,5,2502.50,专属致谢，新品优先体验，邀请转介绍",
                lines.get(1));
        assertEquals("新客户,\"r 5, f 1, m 1-5\",0,0,0,0.00,0,,,,,一周内回访，协助首次使用", lines.get(4));
        assertEquals(
                "沉睡客户,\"r 1-2, f 1-2, m 1-5\",2,0.4,3,501.50,0.091058,167.17,45,1.5,250.75,低成本唤醒，清理失效联系人",
                lines.get(10));
    }

    @Test
    void recencyRunsDownAndFrequencyAcross() throws IOException {
        assertEquals("""
                \uFEFFR \\ F,F1,F2,F3,F4,F5
                R5,0,0,0,0,1
                R4,0,0,0,1,0
                R3,0,0,1,0,0
                R2,0,1,0,0,0
                R1,1,0,0,0,0
                """, text(Lang.EN, "rfm-matrix"));
    }

    @Test
    void limitsAndValuesOfEachScoreAreTold() throws IOException {
        List<String> lines = text(Lang.EN, "rfm-thresholds").lines().toList();
        assertEquals("\uFEFFDimension,Limits,Score,Lowest value,Highest value,Customers", lines.get(0));
        assertEquals("Recency (days),≤ 18,5,10,10,1", lines.get(1));
        assertEquals("Recency (days),> 42,1,50,50,1", lines.get(5));
        assertEquals("Frequency (orders),\"> 3.4, ≤ 4.2\",4,4,4,1", lines.get(7));
        assertEquals("Monetary (total),> 1782.1,5,2502.5,2502.5,1", lines.get(11));
    }

    @Test
    void stagesHoldAllThreeCounts() throws IOException {
        assertEquals("""
                \uFEFFStage,Entered,Advanced,Lost here,Still open,Step conversion,Step conversion of decided,\
                Cumulative conversion,Median days,Amount entered,Any-order count,Strict-order count
                First contact,4,3,0,1,0.75,1,1,8.5,1750.50,3,3
                Needs confirmed,3,2,1,0,0.666667,0.666667,0.75,17,1750.50,2,2
                Proposal,2,1,0,1,0.5,1,0.5,,1250.00,1,0
                Negotiation,1,1,0,0,1,1,0.25,,1000.00,0,0
                Won,1,,,,,,0.25,,1000.00,,
                """, text(Lang.EN, "funnel-stages"));
    }

    @Test
    void textsThatWouldRunAsFormulasAreDefused() throws IOException {
        List<String> lines = text(Lang.EN, "funnel-owners").lines().toList();
        assertTrue(lines.contains("'=cmd|' /C calc'!A0,1,0,0,1,,0.00"), lines.toString());
    }

    @Test
    void everyRowOfEveryInputIsAccountedFor() throws IOException {
        assertEquals("""
                \uFEFFInput,Rows in,Used,Excluded,Unmatched
                Orders,17,15,1,1
                Opportunities,4,4,0,0
                Stage changes,4,4,0,0
                """, text(Lang.EN, "reconciliation-summary"));
        assertEquals("""
                \uFEFF输入,结果,原因,行数
                订单,已使用,,15
                订单,已排除,状态“已取消”不计入,1
                订单,未匹配,,1
                商机,已使用,,4
                商机,未匹配,,0
                阶段变更,已使用,,4
                阶段变更,未匹配,,0
                """, text(Lang.ZH, "reconciliation"));
    }

    @Test
    void figuresCarryTheirNumbersAndFormula() throws IOException {
        String overview = text(Lang.EN, "overview");
        assertTrue(
                overview.contains("completeness,Completeness,0.937500,share,45,48,filled required fields"), overview);
        assertTrue(overview.contains("revenue,Revenue,5507.50,CNY,,,"), overview);
        assertTrue(overview.contains("sales-cycle,Median sales cycle (days),31,days,,,"), overview);
    }

    @Test
    void theSameReportYieldsTheSameBytes(@TempDir Path folder) throws IOException {
        ReportCsv csv = new ReportCsv(new ReportTables(SampleReport.seeded(Lang.ZH, 300)));
        List<Path> files = csv.write(folder);
        assertEquals(13, files.size());
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".csv", "");
            assertArrayEquals(bytes(SampleReport.seeded(Lang.ZH, 300), name), Files.readAllBytes(file), name);
        }
    }

    @Test
    void anEmptyReportStillHasItsTables() throws IOException {
        ReportRequest small = SampleReport.small(Lang.EN);
        ReportRequest empty = new ReportRequest(
                "r",
                small.asOf(),
                "",
                Lang.EN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        assertEquals(
                List.of("overview", "inputs", "definitions", "reconciliation-summary", "reconciliation"),
                new ReportCsv(new ReportTables(empty)).names());
        assertEquals(
                "\uFEFFInput,Rows in,Used,Excluded,Unmatched\r\n",
                new String(bytes(empty, "reconciliation-summary"), StandardCharsets.UTF_8));
    }

    @Test
    void aResultOfAnotherDayOrCurrencyIsRefused() {
        assertEquals(
                "a result as of 2026-06-30 in a report as of 2026-07-01",
                refusal(SampleReport.AS_OF.plusDays(1), "CNY"));
        assertEquals("amounts in CNY in a report in USD", refusal(SampleReport.AS_OF, "USD"));
        assertEquals("amounts in CNY in a report in no currency", refusal(SampleReport.AS_OF, ""));
    }

    private static String refusal(LocalDate asOf, String currency) {
        ReportRequest small = SampleReport.small(Lang.EN);
        return String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new ReportRequest(
                                "r",
                                asOf,
                                currency,
                                Lang.EN,
                                List.of(),
                                small.customers(),
                                small.rfm(),
                                small.funnel(),
                                Map.of(),
                                List.of()))
                .getMessage());
    }
}

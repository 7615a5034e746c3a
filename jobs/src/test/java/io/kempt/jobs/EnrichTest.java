package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.EnrichResult;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.FilledOutput;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.rules.enrich.CustomerCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What enrichment adds to golden customers, from imported files to the exported list. */
final class EnrichTest {
    private static final String HEADER = "编号,客户名称,统一社会信用代码,所属行业,联系人,手机,邮箱,国家,客户来源,创建日期,备注\n";
    private static final String YUNFAN =
            "K1,深圳市云帆软件有限公司,914403001922038216,,李雷,13812345678,lilei@yunfan.com,,官网,2026-01-10,\n";
    private static final String ACORN =
            "K2,Acorn & Sons Ltd,,,John Smith,+44 20 7946 0958,js@acorn.co.uk,US,展会,2026-01-11,\n";
    private static final String HUADONG = "K3,华东医药贸易有限公司,,I65,韩梅梅,13987654321,hmm@qq.com,CN,电销,2024-02-01,韩梅梅已离职\n";

    private final Path folder;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    EnrichTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        asOf("2026-06-30");
        rules("enrich: {}");
        customers(YUNFAN + ACORN + HUADONG);
    }

    private void asOf(String day) throws IOException {
        Files.writeString(
                folder.resolve("kempt.yml"),
                "as-of: " + day + "\ninputs:\n  - {files: 客户.csv, kind: customer, source: erp}\n");
    }

    private void rules(String yaml) throws IOException {
        Files.writeString(folder.resolve("rulebook.yml"), "extends: crm-cn\n" + yaml + "\n");
    }

    private void customers(String rows) throws IOException {
        Files.writeString(folder.resolve("客户.csv"), HEADER + rows);
    }

    private EnrichResult enrich() {
        return enrich(Progress.SILENT);
    }

    private EnrichResult enrich(Progress progress) {
        jobs.importFiles(new ImportRequest(folder, List.of(), Optional.empty(), Optional.empty()), Progress.SILENT);
        return jobs.enrich(new WorkspaceRequest(folder), progress);
    }

    /** The exported customers by their names, each with its cells by their headers. */
    private Map<String, Map<String, String>> exported() throws IOException {
        Path target = folder.resolve("customers.csv");
        jobs.export(new ExportRequest(folder, "golden", target), Progress.SILENT);
        List<String> lines = Files.readString(target).substring(1).lines().toList();
        List<String> header = cells(lines.get(0));
        Map<String, Map<String, String>> customers = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            assertEquals(header.size(), cells.size(), line);
            Map<String, String> customer = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                customer.put(header.get(i), cells.get(i));
            }
            customers.put(customer.getOrDefault("name", ""), customer);
        }
        return customers;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    private String cell(String name, String column) throws IOException {
        return exported().getOrDefault(name, Map.of()).getOrDefault(column, "(no such cell)");
    }

    @Test
    void guessesCarryConfidenceAndOrigin() throws IOException {
        EnrichResult result = enrich();
        Map<String, String> yunfan = exported().getOrDefault("深圳市云帆软件有限公司", Map.of());
        assertEquals("CN", yunfan.get("country_guess"));
        assertEquals("99", yunfan.get("country_guess_confidence"));
        assertEquals("uscc,mobile", yunfan.get("country_guess_from"));
        assertEquals("I65", yunfan.get("industry_suggestion"));
        assertEquals("软件和信息技术服务业", yunfan.get("industry_suggestion_name"));
        assertEquals("fits", yunfan.get("email_company_match"));
        assertEquals("", yunfan.get("country"), "nothing is filled unless the rulebook says so");
        assertTrue(result.filled().contains(new FilledOutput("country_guess", 3, 3)), result.toString());
        assertTrue(result.filled().contains(new FilledOutput("uscc_province_zh", 1, 0)), result.toString());
    }

    @Test
    void fillsWhatWasNotGivenAndSaysSo() throws IOException {
        rules("enrich: {country: {fills: country}}");
        enrich();
        assertEquals("CN", cell("深圳市云帆软件有限公司", "country"));
        assertEquals("country from uscc,mobile, 99 %", cell("深圳市云帆软件有限公司", "country_origin"));
        assertEquals("US", cell("Acorn & Sons Ltd", "country"), "what was given stands");
        assertEquals("given", cell("Acorn & Sons Ltd", "country_origin"));
        ImportWorkspace store = new StoreOf(folder).store();
        assertEquals(
                List.of("G-erp:K1|country|CN||country|uscc,mobile|99|2026-06-30"),
                store.column(
                        "SELECT golden_id || '|' || field || '|' || value || '|' || given || '|' || enricher || '|'"
                                + " || fields || '|' || confidence || '|' || as_of FROM enriched_fill"));
        assertEquals(
                List.of("", "US", "CN"),
                store.column("SELECT f_country FROM golden ORDER BY id"),
                "the golden record is what survivorship made it");
    }

    @Test
    void overwritesOnlyWhenToldAndKeepsWhatWasGiven() throws IOException {
        rules("enrich: {country: {fills: country, overwrite: true}, industry: {fills: industry, confidence: 85}}");
        enrich();
        assertEquals("GB", cell("Acorn & Sons Ltd", "country"));
        assertEquals("country from mobile,email, 90 %, instead of US", cell("Acorn & Sons Ltd", "country_origin"));
        assertEquals("given", cell("华东医药贸易有限公司", "country_origin"), "the same value is the given one");
        assertEquals("I65", cell("深圳市云帆软件有限公司", "industry"));
        assertEquals("given", cell("华东医药贸易有限公司", "industry_origin"));
        assertEquals("", cell("Acorn & Sons Ltd", "industry_origin"), "neither given nor guessed");
    }

    @Test
    void codesStayWhateverChanges() throws IOException {
        enrich();
        String code = cell("深圳市云帆软件有限公司", "customer_code");
        assertEquals(CustomerCode.of("CL-I65-440300", 1), code);
        assertEquals(CustomerCode.of("CL-I65-000000", 3), cell("华东医药贸易有限公司", "customer_code"));
        customers(YUNFAN.replace(",,李雷", ",C14,李雷").replace("914403001922038216", "91110108551385082Q") + ACORN);
        enrich();
        assertEquals(code, cell("深圳市云帆软件有限公司", "customer_code"), "another industry and region");
        assertEquals(CustomerCode.of("CL-I65-000000", 3), cell("华东医药贸易有限公司", "customer_code"));
    }

    @Test
    void theSurvivorOfAMergeKeepsItsCodeAndTheOtherIsAnAlias() throws IOException {
        String twin = "K4,深圳市云帆软件有限公司,914403001922038216,,李雷,13812345678,lilei@yunfan.com,,官网,2026-01-10,\n";
        customers(YUNFAN + "K4,北溟实业有限公司,,,王芳,13611112222,wf@163.com,,官网,2026-01-10,\n");
        enrich();
        String own = cell("深圳市云帆软件有限公司", "customer_code");
        String other = cell("北溟实业有限公司", "customer_code");
        customers(YUNFAN + twin);
        enrich();
        assertEquals(1, exported().size(), exported().keySet().toString());
        assertEquals(own, cell("深圳市云帆软件有限公司", "customer_code"));
        assertEquals(other, cell("深圳市云帆软件有限公司", "customer_code_former"));
        customers(YUNFAN + "K4,北溟实业有限公司,,,王芳,13611112222,wf@163.com,,官网,2026-01-10,\n");
        enrich();
        assertEquals(other, cell("北溟实业有限公司", "customer_code"), "taken back");
        assertEquals("", cell("深圳市云帆软件有限公司", "customer_code_former"));
    }

    @Test
    void aCodeThatWasGivenIsRespected() throws IOException {
        rules("kinds: {customer: {fields: {code: {label: 主数据代码, type: text}}}}\n"
                + "enrich: {customer-code: {field: code}}");
        String taken = CustomerCode.of("CL-I65-000000", 2);
        Files.writeString(
                folder.resolve("客户.csv"),
                HEADER.replace("编号,", "编号,code,")
                        + YUNFAN.replace("K1,", "K1," + taken + ",")
                        + ACORN.replace("K2,", "K2,,")
                        + HUADONG.replace("K3,", "K3,,"));
        enrich();
        assertEquals(taken, cell("深圳市云帆软件有限公司", "customer_code"));
        assertEquals(CustomerCode.of("CL-Z00-000000", 1), cell("Acorn & Sons Ltd", "customer_code"));
        assertEquals(CustomerCode.of("CL-I65-000000", 3), cell("华东医药贸易有限公司", "customer_code"), "2 is taken");
    }

    @Test
    void anInterruptedEnrichmentLeavesNothingAndLosesNoNumber() throws IOException {
        StopException stopped = assertThrows(StopException.class, () -> enrich(ImportWorkspace.dyingAt(3)));
        assertEquals("The test ends it here.", stopped.problem());
        ImportWorkspace store = new StoreOf(folder).store();
        assertEquals(List.of(), store.column("SELECT code FROM customer_code"));
        assertEquals(List.of(), store.column("SELECT name FROM enriched_output"));
        enrich();
        assertEquals(List.of("1", "2", "3"), store.column("SELECT number FROM customer_code ORDER BY number"));
    }

    @Test
    void theSameStateIsEnrichedOnceAndAStateThatComesBackAgain() throws IOException {
        ImportWorkspace store = new StoreOf(folder).store();
        enrich();
        enrich();
        assertEquals(List.of("1"), store.column("SELECT value FROM fact WHERE name = 'enriched.turn'"));
        asOf("2024-06-30");
        enrich();
        assertEquals(List.of("2024-06-30"), store.column("SELECT DISTINCT as_of FROM enriched_output"));
        asOf("2026-06-30");
        enrich();
        assertEquals(List.of("2026-06-30"), store.column("SELECT DISTINCT as_of FROM enriched_output"));
        assertEquals(List.of("3"), store.column("SELECT value FROM fact WHERE name = 'enriched.turn'"));
    }

    @Test
    void activitiesAndOtherRecordsTellThatAContactIsStale() throws IOException {
        Files.writeString(
                folder.resolve("kempt.yml"),
                "  - {files: 跟进.csv, kind: activity, source: crm}\n",
                StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("跟进.csv"), """
            跟进编号,客户编号,跟进方式,跟进日期,跟进结果
            A1,K1,邮件,2026-03-01,邮件被退回
            A2,K2,电话,2026-03-01,一切正常
            A3,K1,电话,2027-01-01,李雷已离职
            """);
        customers(YUNFAN
                + ACORN
                + HUADONG
                + "K5,北溟科技有限公司,,,王芳,13811110000,wf@beiming.com,,官网,2026-01-10,\n"
                + "K6,南湖大药房连锁有限公司,,,赵六,13822220000,zl@beiming.com,,官网,2026-05-01,\n");
        enrich();
        assertEquals("50 mail-bounced", stale("深圳市云帆软件有限公司"), "A3 is not known yet on the day");
        assertEquals("0 ", stale("Acorn & Sons Ltd"));
        assertEquals("95 contact-left long-untouched", stale("华东医药贸易有限公司"));
        assertEquals("0 ", stale("北溟科技有限公司"));
        assertEquals("40 mail-of-another", stale("南湖大药房连锁有限公司"));
    }

    private String stale(String name) throws IOException {
        return cell(name, "stale_score") + " " + cell(name, "stale_reasons");
    }

    /** The store of this workspace for looking into. */
    private record StoreOf(Path folder) {
        ImportWorkspace store() throws IOException {
            String settings = Files.readString(folder.resolve("kempt.yml"));
            ImportWorkspace store = new ImportWorkspace(folder);
            Files.writeString(folder.resolve("kempt.yml"), settings);
            return store;
        }
    }
}

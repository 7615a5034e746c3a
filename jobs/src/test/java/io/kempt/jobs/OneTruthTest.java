package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.generate.GenerateJob;
import io.kempt.jobs.generate.GenerateRequest;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.ValidateResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same rows give the same findings, byte for byte, whether a file is validated, imported, or judged again from the
 * store: generated exports of several systems with errors as they come in life.
 */
final class OneTruthTest {
    private static final String ERP = "inputs/ERP客户档案.csv";
    private static final String SALES = "inputs/销售部客户表.xlsx";
    private static final String SHOP = "inputs/webshop_customers.csv";

    private final ValidateWorkspace at;
    private final Path folder;

    OneTruthTest(@TempDir Path folder) {
        this.folder = folder;
        this.at = new ValidateWorkspace(folder);
        GenerateJob.run(new GenerateRequest(folder, 240, 5), Progress.SILENT);
    }

    private void inputs(String... lines) throws IOException {
        at.file("kempt.yml", "inputs:\n  - " + String.join("\n  - ", lines));
    }

    @Test
    void exportsOfSeveralSystems() throws IOException {
        inputs(
                "{files: " + ERP + ", kind: customer, source: erp}",
                "{files: " + SALES + ", kind: customer, source: sales}",
                "{files: " + SHOP + ", kind: customer, source: shop}",
                "{files: inputs/orders.csv, kind: order, source: crm}",
                "{files: inputs/opportunities.csv, kind: opportunity, source: crm}",
                "{files: inputs/stage_history.csv, kind: stage_change, source: crm}");
        List<String> findings = sameThreeWays(
                ERP, SALES, SHOP, "inputs/orders.csv", "inputs/opportunities.csv", "inputs/stage_history.csv");
        for (String code :
                List.of("value.repaired", "value.not-unique", "key.repeated", "reference.unknown", "value.missing")) {
            assertTrue(
                    findings.stream().anyMatch(line -> line.contains("," + code + ",")), code + " is not in the data");
        }
    }

    @Test
    void anExportInPartsOfOneSourceBesideAnother() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(ERP), Charset.forName("GB18030"));
        part("inputs/erp-1.csv", lines, 1, lines.size() / 2);
        part("inputs/erp-2.csv", lines, lines.size() / 2, lines.size());
        inputs(
                "{files: inputs/erp-*.csv, kind: customer, source: erp}",
                "{files: " + SALES + ", kind: customer, source: sales}");
        List<String> findings = sameThreeWays("inputs/erp-1.csv", "inputs/erp-2.csv", SALES);
        assertTrue(
                findings.stream().anyMatch(line -> line.startsWith("inputs/erp-2.csv") && line.contains("erp-1.csv:")),
                "no value of the second part stands in the first");
    }

    /** Lines of a file under its header, in its encoding. */
    private void part(String name, List<String> lines, int from, int to) throws IOException {
        List<String> part = new ArrayList<>(List.of(lines.get(0)));
        part.addAll(lines.subList(from, to));
        Files.write(at.path(name), part, Charset.forName("GB18030"));
    }

    private List<String> sameThreeWays(String... files) throws IOException {
        ValidateResult alone = at.files(at.findings("files.csv"), files);
        ImportResult imported = at.take();
        ValidateResult stored = at.store(at.findings("store.csv"));
        Path byImport = imported.outputs().stream()
                .filter(file -> file.endsWith("findings.csv"))
                .findFirst()
                .orElseThrow();
        List<String> findings = at.lines("files.csv");
        assertEquals(findings, at.lines(folder.relativize(byImport).toString()), "validate FILE and import");
        assertEquals(findings, at.lines("store.csv"), "validate FILE and validate on the store");
        assertEquals(alone.bySeverity(), imported.findings());
        assertEquals(alone.byCode(), stored.byCode());
        assertEquals(alone.rules(), stored.rules());
        assertFalse(findings.size() < 50, "too few findings to tell anything");
        return findings;
    }
}

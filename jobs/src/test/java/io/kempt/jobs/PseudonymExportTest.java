package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.secret.KeyFile;
import io.kempt.jobs.secret.KeyedHash;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records under pseudonyms tell nobody who they are, and still belong together. */
final class PseudonymExportTest {
    private static final KeyedHash KEY = KeyFile.of("0123456789abcdef0123456789abcdef", "The key");

    private final Path root;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    PseudonymExportTest(@TempDir Path folder) {
        this.root = folder;
    }

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(root.resolve("kempt.yml"), """
            inputs:
              - {files: c.csv, kind: customer, source: erp}
              - {files: o.csv, kind: order, source: crm}
            """);
        Files.writeString(
                root.resolve("c.csv"),
                "编号,客户名称,手机,邮箱,客户来源,备注,内部备注\nK77001,欧阳震华,13911112222,a@example.org,官网,喜欢喝茶,内部\n");
        Files.writeString(root.resolve("o.csv"), "订单编号,客户编号,下单日期,金额\nS1,K77001,2026-03-01,100.50\n");
        jobs.importFiles(new ImportRequest(root, List.of(), Optional.empty(), Optional.empty()), Progress.SILENT);
    }

    private String[] exported(String what, KeyedHash key) throws IOException {
        Path to = root.resolve("new/" + what + ".csv");
        jobs.export(new ExportRequest(root, what, to, Optional.of(key)), Progress.SILENT);
        return Files.readString(to).substring(1).split("\n");
    }

    private static String cell(String[] table, String column) {
        return table[1].split(",", -1)[List.of(table[0].split(",", -1)).indexOf(column)];
    }

    @Test
    void nobodyIsRecognised() throws IOException {
        String text = String.join("\n", exported("customer", KEY)) + String.join("\n", exported("order", KEY));
        for (String told : List.of("K77001", "欧阳", "1391111", "example.org", "喝茶", "内部", "S1")) {
            assertFalse(text.contains(told), () -> told + " in " + text);
        }
    }

    @Test
    void whatIsNoPersonStaysAndKeysStillMeet() throws IOException {
        String[] customers = exported("customer", KEY);
        String[] orders = exported("order", KEY);
        assertEquals("2026-03-01", cell(orders, "ordered_on"));
        assertEquals("100.50", cell(orders, "amount"));
        assertTrue(cell(customers, "customer_id").startsWith("customer~"));
        assertEquals(cell(customers, "customer_id"), cell(orders, "customer_id"));
    }

    @Test
    void anotherKeyGivesOtherPseudonyms() throws IOException {
        KeyedHash other = KeyFile.of("fedcba9876543210fedcba9876543210", "The key");
        assertNotEquals(
                cell(exported("customer", KEY), "customer_id"), cell(exported("customer", other), "customer_id"));
    }

    @Test
    void filesAndNewFoldersAreForTheirOwnerAlone() throws IOException {
        exported("customer", KEY);
        assertEquals("rwx------", mode(root.resolve("new")));
        assertEquals("rw-------", mode(root.resolve("new/customer.csv")));
        assertEquals("rwx------", mode(root.resolve(".kempt")));
        assertEquals("rw-------", mode(root.resolve(".kempt/kempt.db")));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.EraseRequest;
import io.kempt.jobs.request.EraseResult;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.write.XlsxTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A person who is erased is found nowhere in the workspace but in the user's own files, and does not come back. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class EraseTest {
    private static final String CUSTOMERS = """
            编号,客户名称,联系人,手机,邮箱,地址,客户来源,备注
            K77001,欧阳震华,诸葛孔方,13911112222,ouyang.zh@example.org,浙江省杭州市西湖区文三路478号,官网,喜欢喝茶
            K77002,李四,,13812345679,,,展会,
            K77003,赵六,,1391111222,,,展会,
            """;
    private static final List<String> TRACES =
            List.of("欧阳震华", "诸葛孔方", "13911112222", "15911113333", "ouyang.zh", "文三路478号", "喜欢喝茶", "K77001", "W88001");

    private final TestStores stores;
    private final ImportWorkspace workspace;
    private final Path root;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    EraseTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.stores = stores;
        this.root = Files.createDirectory(folder.resolve("ws"));
        this.workspace = new ImportWorkspace(root, stores);
    }

    @BeforeEach
    void fill() throws IOException {
        workspace.kemptYml("""
            as-of: 2026-06-30
            language: en
            inputs:
              - {files: in/erp.csv, kind: customer, source: erp}
              - {files: in/shop.csv, kind: customer, source: shop}
              - {files: in/leads.csv, kind: lead, source: crm}
              - {files: in/opportunities.csv, kind: opportunity, source: crm}
              - {files: in/orders.csv, kind: order, source: crm}
              - {files: in/activities.csv, kind: activity, source: crm}
            """);
        Files.createDirectory(root.resolve("in"));
        input("erp.csv", CUSTOMERS.replace("13911112222", "15911113333"));
        input(
                "shop.csv",
                "编号,客户名称,手机,邮箱,地址,客户来源\nW88001,欧阳震华,13911112222,ouyang.zh@example.org,浙江省杭州市西湖区文三路478号,官网\nW88002,王五,13612345678,,,官网\n");
        input(
                "leads.csv",
                "线索编号,公司,联系人,手机,创建日期\nL1,欧阳震华,诸葛孔方,13911112222,2026-01-02\nL2,钱七,钱七,13712345678,2026-01-02\n");
        input("opportunities.csv", "商机编号,客户编号,线索编号,商机名称,阶段,金额,创建日期\nO1,K77001,L1,欧阳震华的采购,初步沟通,5000,2026-02-01\n");
        input(
                "orders.csv",
                "订单编号,客户编号,下单日期,金额\nS1,K77001,2026-03-01,100.50\nS2,K77002,2026-03-02,200\nS3,K77001,2026-13-45,7\n");
        input(
                "activities.csv",
                "活动编号,客户编号,日期,内容\nA1,K77001,2026-03-05,给欧阳震华打电话 13911112222\nA2,K77002,2026-03-06,拜访\n");
        run();
        input("erp.csv", CUSTOMERS);
        run();
        // too few records for the matching to learn that these two are one
        for (String table : List.of("golden WHERE id", "enriched WHERE golden_id", "enriched_fill WHERE golden_id")) {
            workspace.execute(
                    "DELETE FROM " + table + " IN (SELECT golden_id FROM member WHERE record_key = 'W88001')");
        }
        workspace.execute("UPDATE member SET golden_id = (SELECT golden_id FROM member WHERE record_key = 'K77001')"
                + " WHERE record_key = 'W88001'");
        workspace.execute("INSERT INTO match_pair VALUES ('K77001', 'erp', 'W88001', 'shop', 9, 0.99, 'merged', 'x')");
        workspace.execute("INSERT INTO decision VALUES"
                + " ('K77001', 'erp', 'W88001', 'shop', 'same', 'review.xlsx', '2026-06-30T00:00:00Z', '')");
        workspace.execute("INSERT INTO golden_move VALUES (9, 'W88001', 'shop', 'G-shop:W88001', 'G-erp:K77001')");
        workspace.execute("INSERT INTO golden_move VALUES (9, 'K77003', 'erp', 'G-erp:K77001', 'G-erp:K77001-2')");
        workspace.execute("INSERT INTO golden_change VALUES (9, 'joined', 'G-shop:W88001', 'G-erp:K77001', 1)");
        workspace.execute("INSERT INTO golden_id VALUES ('G-shop:W88001', 0, 9)");
        workspace.execute("INSERT INTO golden_id VALUES ('G-erp:K77001-2', 8, 0)");
        try (XlsxTable table = XlsxTable.create(root.resolve("out/0001/names.xlsx"))) {
            table.row("欧阳震华", "1");
            table.commit();
        }
    }

    private void input(String name, String text) throws IOException {
        Files.writeString(root.resolve("in").resolve(name), text);
    }

    private RunResult run() {
        return jobs.run(
                new RunRequest(root, Optional.of(LocalDate.of(2026, 6, 30)), Optional.empty()), Progress.SILENT);
    }

    private EraseResult erase(String key, boolean confirmed) {
        return jobs.erase(new EraseRequest(root, key, Optional.empty(), confirmed, "request 17"), Progress.SILENT);
    }

    private String golden() {
        return workspace
                .column("SELECT golden_id FROM member WHERE record_key = 'K77001'")
                .get(0);
    }

    /**
     * Where the traces of the person stand, by trace: in all files but the user's own, in the bytes and in zip entries, and
     * in all that a database server keeps of the store, in the files of its tables too.
     */
    private String found() throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        if (stores == TestStores.POSTGRESQL) {
            onServer().forEach((place, bytes) -> search(place, bytes, found));
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(root.resolve("in")))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (file.toString().endsWith(".xlsx")) {
                    bytes = unzipped(file);
                }
                search(root.relativize(file).toString(), bytes, found);
            }
        }
        return found.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void search(String place, String bytes, Map<String, String> found) {
        for (String trace : TRACES) {
            String wanted = new String(trace.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (bytes.contains(wanted)) {
                found.merge(trace, place, (one, two) -> one + " " + two);
            }
        }
    }

    /** The files of the schema's tables and indexes, and what the planner knows of the values in them. */
    private Map<String, String> onServer() throws IOException {
        workspace.execute("CHECKPOINT");
        Map<String, String> places = new TreeMap<>();
        Path data = Path.of(workspace.column("SHOW data_directory").get(0));
        for (String file : workspace.column("SELECT pg_relation_filepath(c.oid) FROM pg_class c"
                + " WHERE c.relkind IN ('r', 'i') AND c.relnamespace = current_schema()::regnamespace"
                + " UNION SELECT pg_relation_filepath(c.reltoastrelid) FROM pg_class c"
                + " WHERE c.reltoastrelid <> 0 AND c.relnamespace = current_schema()::regnamespace")) {
            byte[] bytes = Files.readAllBytes(data.resolve(file));
            places.put(file, new String(bytes, StandardCharsets.ISO_8859_1));
        }
        assertTrue(places.size() > 50, () -> "only " + places.size() + " files of tables were found");
        String statistics = String.join(
                "\n",
                workspace.column(
                        "SELECT tablename || ' ' || attname || ' ' || COALESCE(most_common_vals::text, '') || ' '"
                                + " || COALESCE(histogram_bounds::text, '') FROM pg_stats WHERE schemaname = current_schema()"));
        places.put("statistics", new String(statistics.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        return places;
    }

    /** The rows of the store with traces, to see which were forgotten. */
    private String rowsFound() {
        return workspace.wholeStore().stream()
                .filter(row -> TRACES.stream().anyMatch(row::contains))
                .collect(Collectors.joining("\n"));
    }

    private static String unzipped(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    /** What the planner of the database keeps of values goes too, also where a table is left empty. */
    @Test
    void nothingIsLeftInTheStatisticsOfTheDatabase() throws IOException {
        workspace.execute("DELETE FROM match_pair");
        for (String other : List.of("K77002", "K77003", "W88002")) {
            workspace.execute(
                    "INSERT INTO match_pair VALUES ('K77001', 'erp', '" + other + "', 'x', 9, 0.9, 'review', 'x')");
        }
        jobs.storeVacuum(new WorkspaceRequest(root));
        assertEquals(stores == TestStores.POSTGRESQL, found().contains("statistics"), "what the test would see");
        erase(golden(), true);
        assertEquals(List.of(), workspace.column("SELECT key_a FROM match_pair"), "a table that is left empty");
        assertEquals("", found(), this::rowsFound);
    }

    @Test
    void theTestWouldSeeThePersonEverywhere() throws IOException {
        String found = found();
        TRACES.forEach(trace -> assertTrue(found.contains(trace + ": "), () -> trace + " in\n" + found));
        assertTrue(found.contains("names.xlsx") && found.contains("findings.csv"), found);
    }

    @Test
    void nothingOfThePersonIsLeftInAnyByte() throws IOException {
        EraseResult result = erase(golden(), true);
        assertEquals("", found(), this::rowsFound);
        assertEquals(List.of("erp:K77001", "shop:W88001"), result.records());
        assertEquals(ExitCode.OK, result.exit());
        assertTrue(result.inputs().contains(root.resolve("in/erp.csv")), () -> "" + result.inputs());
    }

    @Test
    void aLookChangesNothing() throws IOException {
        List<String> before = workspace.wholeStore();
        String files = found();
        EraseResult result = erase(golden(), false);
        assertFalse(result.done());
        assertTrue(result.counts().stream().anyMatch(count -> count.place().equals("records") && count.items() == 2));
        assertEquals(before, workspace.wholeStore());
        assertEquals(files, found());
        assertFalse(Files.exists(root.resolve(".kempt/erasure.key")));
    }

    @Test
    void ordersStayForTheSumsUnderOnePseudonym() {
        erase(golden(), true);
        List<String> orders = workspace.column(
                "SELECT record_key || ' ' || substr(f_customer_id, 1, 7) || ' ' || f_amount FROM rec_order ORDER BY 1");
        assertEquals(List.of("S1 erased- 100.50", "S2 K77002 200"), orders);
        assertEquals(
                workspace.column("SELECT f_customer_id FROM rec_order WHERE record_key = 'S1'"),
                workspace.column("SELECT f_customer_id FROM rec_activity WHERE record_key = 'A1'"));
        assertEquals(
                List.of("L1|2026-01-02"),
                workspace.column(
                        "SELECT record_key || f_company || f_contact || f_mobile || '|' || f_created_on FROM rec_lead"
                                + " WHERE record_key = 'L1'"));
        assertEquals(
                List.of("3 2 0 1", "2 1 0 1"),
                workspace
                        .column("SELECT position || ' ' || accepted || ' ' || rejected || ' ' || ignored FROM input"
                                + " WHERE kind = 'customer' ORDER BY id")
                        .subList(1, 3)
                        .stream()
                        .sorted(java.util.Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void noLaterImportBringsThePersonBack() throws IOException {
        erase(golden(), true);
        // other rules: every file is read anew
        Files.writeString(
                root.resolve("rulebook.yml"),
                "extends: crm-cn\nname: other\nkinds:\n  customer:\n    fields:\n      size: {enabled: false}\n");
        run();
        assertEquals("", found(), this::rowsFound);
        input("erp.csv", CUSTOMERS + "K77004,王小明,,13512345678,,,展会,\n");
        run();
        assertEquals("", found(), this::rowsFound);
        assertEquals(List.of("K77002", "K77003", "K77004", "W88002"), workspace.keys());
        assertEquals(List.of(), workspace.column("SELECT code FROM finding WHERE raw LIKE 'erased-%'"));
        assertEquals(
                List.of("4 3 0 1"),
                workspace.column("SELECT position || ' ' || accepted || ' ' || rejected || ' ' || ignored FROM input"
                        + " WHERE kind = 'customer' ORDER BY id DESC LIMIT 1"));
    }

    @Test
    void aLiftedErasureLetsThePersonInAgain() throws IOException {
        erase(golden(), true);
        assertEquals(1, jobs.erasures(new WorkspaceRequest(root)).size());
        assertThrows(StopException.class, () -> jobs.liftErasure(new WorkspaceRequest(root), 2));
        assertFalse(jobs.liftErasure(new WorkspaceRequest(root), 1).liftedAt().isEmpty());
        input("erp.csv", CUSTOMERS + "\n");
        run();
        assertTrue(workspace.keys().contains("K77001"));
    }

    @Test
    void theProofDoesNotTellWhoItWas() {
        erase(golden(), true);
        assertEquals(
                List.of("request 17|64|"),
                workspace.column("SELECT reason || '|' || length(asked) || '|' || lifted_at FROM erasure"));
        StopException told = assertThrows(
                StopException.class,
                () -> jobs.erase(
                        new EraseRequest(root, "K77002", Optional.empty(), true, "李四 asked for it"), Progress.SILENT));
        assertEquals("The reason tells of the person, and the proof keeps it.", told.problem());
    }

    @Test
    void theSameErasureAgainIsDoneAlready() {
        String golden = golden();
        erase(golden, true);
        EraseResult again = erase(golden, true);
        assertEquals(1, again.erasure());
        StopException unknown = assertThrows(StopException.class, () -> erase("K99999", true));
        assertEquals("The store holds no customer of the key that was given.", unknown.problem());
    }

    @Test
    void oneRecordOfSeveralLeavesTheOthersAndSaysWhoSharesItsNumbers() {
        EraseResult result =
                jobs.erase(new EraseRequest(root, "K77001", Optional.of("erp"), true, ""), Progress.SILENT);
        assertEquals(List.of("erp:K77001"), result.records());
        assertEquals(List.of("customer shop:W88001"), result.sharing());
        assertTrue(workspace.keys().contains("W88001"));
        // the golden id named the erased record and went with it; the next run makes one of the record that stays
        run();
        assertEquals(
                List.of("G-shop:W88001"),
                workspace.column("SELECT golden_id FROM member WHERE record_key LIKE '_88001'"));
    }

    @Test
    void aKeyOfSeveralSourcesMustBeTold() throws IOException {
        input("shop.csv", "编号,客户名称,手机,邮箱,地址,客户来源\nK77002,王五,13612345678,,,官网\n");
        run();
        StopException several = assertThrows(StopException.class, () -> erase("K77002", true));
        assertTrue(several.problem().startsWith("Several sources have a customer of that key: erp, shop."));
        EraseResult one = jobs.erase(new EraseRequest(root, "K77002", Optional.of("shop"), true, ""), Progress.SILENT);
        assertEquals(List.of("shop:K77002"), one.records());
        assertEquals(
                List.of("K77002"), workspace.column("SELECT f_customer_id FROM rec_order WHERE record_key = 'S2'"));
    }

    @Test
    void withoutItsKeyNobodyCouldKeepErasedPersonsOut() throws IOException {
        erase(golden(), true);
        Files.delete(root.resolve(".kempt/erasure.key"));
        input("erp.csv", CUSTOMERS + "\n");
        StopException stopped = assertThrows(StopException.class, this::run);
        assertEquals(ExitCode.ENVIRONMENT, stopped.exit());
    }
}

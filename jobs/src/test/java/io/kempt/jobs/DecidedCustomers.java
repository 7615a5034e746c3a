package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A workspace whose customers are few and clear: K1 and K2 are one company, K3 and K4 another, K5 stands alone. Tests change
 * the file and say what became of the customers.
 */
final class DecidedCustomers {
    static final String K1 = "K1,杭州云图科技有限公司,13912345678,contact@yuntu.cn,杭州市西湖区文三路100号";
    static final String K2 = "K2,杭州云图科技有限公司,+86 139 1234 5678,contact@yuntu.cn,杭州市西湖区文三路100号";
    static final String K3 = "K3,宁波恒盈贸易有限公司,13700012345,sales@hengying.com,宁波市鄞州区中山路8号";
    static final String K4 = "K4,宁波恒盈贸易有限公司,13700012345,sales@hengying.com,宁波市鄞州区中山路8号";
    static final String K5 = "K5,成都晨光食品有限公司,13500067890,info@chenguang.com,成都市锦江区春熙路1号";

    /** K6 is K1 and K2 once more. */
    static final String K6 = "K6,杭州云图科技有限公司,139-1234-5678,contact@yuntu.cn,杭州市西湖区文三路100号";

    final ImportWorkspace workspace;
    final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    DecidedCustomers(Path folder, TestStores stores) throws IOException {
        this.workspace = new ImportWorkspace(folder, stores);
        workspace.settings(", snapshot: true");
    }

    /** Brings the customers in, in place of all that were there, and deduplicates. */
    DedupeResult night(String... rows) throws IOException {
        take(rows);
        return dedupe();
    }

    void take(String... rows) throws IOException {
        workspace.text("编号,客户名称,手机,邮箱,地址\n" + String.join("\n", rows) + "\n");
        workspace.take(ImportWorkspace.FORCED_SNAPSHOT);
    }

    DedupeResult dedupe() {
        return jobs.dedupe(new WorkspaceRequest(workspace.folder()), Progress.SILENT);
    }

    /** Each customer with its records: {@code G-erp:K1=K1,K2 G-erp:K3=K3}. */
    String customers() {
        List<String> members =
                workspace.column("SELECT golden_id || '=' || record_key FROM member ORDER BY golden_id, record_key");
        return members.stream()
                .collect(Collectors.groupingBy(
                        member -> member.substring(0, member.indexOf('=')),
                        java.util.TreeMap::new,
                        Collectors.mapping(
                                member -> member.substring(member.indexOf('=') + 1), Collectors.joining(","))))
                .entrySet()
                .stream()
                .map(customer -> customer.getKey() + "=" + customer.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The history: what became of which customer in which deduplication. */
    String changes() {
        return Stream.of(workspace.column("SELECT turn || ' ' || what || ' ' || id || ' ' || other || ' ' || records"
                        + " FROM golden_change ORDER BY turn, what, id, other"))
                .flatMap(List::stream)
                .map(line -> line.replaceAll(" +", " "))
                .collect(Collectors.joining("; "));
    }

    /** Decides about a pair as if a file had said so. */
    void decide(String a, String b, String verdict) {
        workspace.execute(
                "INSERT INTO decision (key_a, source_a, key_b, source_b, verdict, origin, decided_at, fingerprint)"
                        + " VALUES ('" + a + "', 'erp', '" + b + "', 'erp', '" + verdict
                        + "', 'test', '2026-06-30T00:00:00Z', '')");
        workspace.execute("INSERT INTO fact (name, value) VALUES ('decisions', '1')"
                + " ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(fact.value AS INTEGER) + 1 AS TEXT)");
    }
}

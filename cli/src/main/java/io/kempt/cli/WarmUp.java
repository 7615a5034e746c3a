package io.kempt.cli;

import io.kempt.cli.command.Backend;
import io.kempt.cli.console.Environment;
import io.kempt.jobs.exit.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calls what people call, in one JVM and in a folder that is deleted afterwards, so that the JVM can archive the classes
 * that are used. The launcher runs it once per installation; nobody types it.
 */
final class WarmUp {
    static final String COMMAND = "warm-up";

    private static final String CUSTOMERS = """
            customer_id,name,contact,mobile,email,created_on
            W1,杭州云图科技有限公司,王伟,13800138000,wangwei@example.com,2025-03-01
            W2,Example Trading Ltd.,Jane Roe,+44 20 7946 0018,jane@example,2025/13/01
            """;

    /** Each line is split at blanks. A line that fails costs the archive its classes and nothing else. */
    private static final List<String> LINES = List.of(
            "--help",
            "validate --help",
            "vaildate customers.csv",
            "validate customers.csv --kind customer --out checked --lang en",
            "validate customers.csv --json --fail-on never",
            "convert customers.csv -o converted.csv",
            "profile customers.csv",
            "dedupe customers.csv -o duplicates",
            "rules check crm-cn",
            "rules show phone.invalid",
            "generate --rows 60 --out trial",
            "run trial",
            "runs list -w trial");

    private static final String WORKSPACE = """
            inputs:
              - {files: inputs/ERP客户档案.csv, kind: customer, source: erp}
              - {files: inputs/销售部客户表.xlsx, kind: customer, source: sales}
              - {files: inputs/opportunities.csv, kind: opportunity, source: crm}
              - {files: inputs/orders.csv, kind: order, source: crm}
            """;

    private WarmUp() {}

    static int run(Backend backend) {
        try {
            Path folder = Files.createTempDirectory("kempt-warm-up");
            try {
                Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
                Files.writeString(Files.createDirectory(folder.resolve("trial")).resolve("kempt.yml"), WORKSPACE);
                LINES.forEach(line -> call(folder, backend, line.split(" ")));
            } finally {
                delete(folder);
            }
            return ExitCode.OK.code();
        } catch (IOException | UncheckedIOException failed) {
            return ExitCode.ENVIRONMENT.code();
        }
    }

    private static void call(Path folder, Backend backend, String... args) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Environment process = Environment.ofProcess();
        Environment environment = new Environment(
                process.variables(), folder, false, false, process.locale(), process.zone(), process.nanoTime());
        Main.run(nowhere, nowhere, environment, backend, args);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

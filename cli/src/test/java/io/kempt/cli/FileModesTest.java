package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Kempt writes only its owner may read: files are 0600 and folders 0700, where a shell would make them 0644 and 0755. The
 * figures for Prometheus are 0644, for another service collects them.
 */
@DisabledOnOs(OS.WINDOWS)
final class FileModesTest {
    private static final String CUSTOMERS =
            "编号,客户名称,手机,客户来源\nK1,华为技术有限公司,13812345678,官网\nK2,李四,13812345679,展会\nK3,,1381,官网\n";

    @TempDir
    private Path folder = Path.of("");

    private Set<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new HashSet<>(files.toList());
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void given(RealCli cli) throws IOException {
        cli.file("kempt.yml", """
                as-of: 2026-06-30
                language: en
                metrics-file: told/kempt.prom
                openlineage-file: told/lineage.jsonl
                inputs:
                  - {files: customers.csv, kind: customer, source: erp}
                  - {files: 'inbox/*.csv', kind: order, source: shop, inbox: true}
                """);
        cli.file("customers.csv", CUSTOMERS);
        cli.file("inbox/good.csv", "order_id,customer_id,order_date,amount,currency\nO1,K1,2026-05-01,100.00,CNY\n");
        cli.file("inbox/bad.csv", "PK\u0003\u0004 no table\n");
        cli.file("pseudonym.key", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n");
        Files.setPosixFilePermissions(folder.resolve("pseudonym.key"), PosixFilePermissions.fromString("rw-------"));
    }

    /** Each with its exit code, in an order in which each finds what it needs. */
    private static final List<String> COMMANDS = List.of(
            "5 run",
            "0 dedupe",
            "0 enrich",
            "0 report rfm",
            "0 report rfm --to reports/rfm",
            "0 report quality",
            "0 export --to exported/customers.csv",
            "0 export customer --to exported/pseudonyms.csv --pseudonymise --key-file pseudonym.key",
            "1 validate customers.csv --out checked --findings found/findings.xlsx --junit found/junit.xml --report"
                    + " found/quality.html --fix fixed/customers.csv",
            "1 validate customers.csv --findings found/findings.jsonl --report found/quality.xlsx --fix fixed/all.xlsx",
            "0 convert customers.csv -o converted/customers.xlsx",
            "0 convert customers.csv -o converted/folder/",
            "0 profile customers.csv --xlsx profiled/profile.xlsx --html profiled/profile.html",
            "0 init customers.csv --to made",
            "0 generate --rows 20 --out generated",
            "0 rules infer customers.csv --output inferred/rulebook.yml",
            "0 import out/0001/rejected-customers.csv",
            "0 erase --customer K2 --yes",
            "0 store move --to moved/kempt.db",
            "0 runs prune --older-than 1y --yes");

    @Test
    void onlyTheOwnerMayReadWhatIsWritten() throws IOException {
        RealCli cli = new RealCli(folder);
        given(cli);
        String usual = mode(cli.file("usual.txt", "as other programs write"));
        Assumptions.assumeTrue(usual.equals("rw-r--r--"), "this needs the umask 022 of a normal shell");
        Set<Path> given = all();
        for (String command : COMMANDS) {
            String[] words = command.substring(2).split(" ");
            RealCli.Answer answer = cli.call(words);
            assertEquals(command.substring(0, 1), "" + answer.exit(), command + "\n" + answer.err());
        }
        List<String> wrong = new ArrayList<>();
        Set<Path> written = all();
        written.removeAll(given);
        for (Path file : written) {
            String expected = Files.isDirectory(file) ? "rwx------" : "rw-------";
            String name = folder.relativize(file).toString();
            String found = mode(file);
            if (!found.equals(name.equals("told/kempt.prom") ? "rw-r--r--" : expected)) {
                wrong.add(found + " " + name);
            }
        }
        wrong.sort(null);
        assertEquals(List.of(), wrong);
        for (String seen :
                List.of("told/kempt.prom", "refused/bad.csv.reason.txt", ".kempt/kempt.db.lock", "archive")) {
            assertTrue(written.contains(folder.resolve(seen)), seen + " was written: " + written);
        }
    }
}

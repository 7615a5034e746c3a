package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Kempt says of persons: nothing, however a command ends, with {@code --debug} and {@code --json} and without. Left out
 * are the commands whose purpose is to show values: {@code convert -o -}, {@code history}, {@code profile}, {@code rules
 * infer}, and files with rows.
 */
final class SilenceTest {
    /** Every cell of a person in the inputs, in parts by which a careless message would be recognised. */
    private static final List<String> PERSONAL = List.of(
            "欧阳震华",
            "诸葛孔方",
            "Quillfeather",
            "13911112222",
            "139 1111 2222",
            "4155550173",
            "ouyang.zh",
            "zq.mail",
            "文三路478号",
            "Thimbleberry",
            "11010519491231002X",
            "91330106MA27XQZR5D");

    private static final String HEADER = "编号,客户名称,联系人,手机,邮箱,地址,统一社会信用代码,客户来源\n";
    private static final String PERSONS = """
            K1,欧阳震华,诸葛孔方,13911112222,ouyang.zh@example.org,浙江省杭州市西湖区文三路478号,91330106MA27XQZR5D,官网
            K2,Zachariah Quillfeather,Quillfeather,+1 4155550173,zq.mail@example.org,12 Thimbleberry Lane,11010519491231002X,官网
            K2,Quillfeather & Sons,,139 1111 2222x,zq.mail@@example,Thimbleberry,91330106MA27XQZR5D,???
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> leaks = new ArrayList<>();

    private void given(RealCli cli) throws IOException {
        cli.file("kempt.yml", """
                as-of: 2026-06-30
                language: en
                metrics-file: told/kempt.prom
                openlineage-file: told/lineage.jsonl
                inputs:
                  - {files: customers.csv, kind: customer, source: erp}
                  - {files: 'inbox/*.csv', kind: customer, source: shop, inbox: true}
                """);
        cli.file("customers.csv", HEADER + PERSONS);
        cli.file("bad/no-header.csv", PERSONS);
        cli.file("bad/one-line.csv", "欧阳震华,13911112222,ouyang.zh@example.org\n");
        cli.file(
                "bad/quotes.csv",
                HEADER + "K9,\"欧阳震华,诸葛孔方\n13911112222,ouyang.zh@example.org\nK8,\"Quill\"feather\"x,Quillfeather\n");
        cli.file(
                "bad/too-wide.csv",
                HEADER + "K1,欧阳震华,诸葛孔方,13911112222,ouyang.zh@example.org,文三路478号,x,官网,Quillfeather,Thimbleberry\n");
        cli.file(
                "bad/bytes.csv",
                concat(HEADER + "K1,欧阳震华,", "诸葛孔方,13911112222\n".getBytes(Charset.forName("GB18030"))));
        cli.file("bad/headers-of-persons.csv", "编号,客户名称,欧阳震华,13911112222,ouyang.zh@example.org\nK1,诸葛孔方,a,b,c\n");
        cli.file("bad/twice.csv", HEADER.strip() + ",备注,备注\n" + PERSONS);
        cli.file("bad/no.xlsx", "PK\u0003\u0004欧阳震华,13911112222\n");
        cli.file("bad/no.xls", "欧阳震华\t13911112222\n");
        cli.file("bad/nul.csv", HEADER + "K1,欧阳震华\u0000,诸葛孔方,13911112222\n");
        cli.file("inbox/no-header.csv", PERSONS);
    }

    private static byte[] concat(String text, byte[] rest) {
        byte[] first = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + rest.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    private static final List<String> COMMANDS = List.of(
            "run",
            "import",
            "import bad/no-header.csv --kind customer --source a",
            "import bad/no-header.csv --source a --header-line none",
            "import bad/one-line.csv --source a",
            "import bad/quotes.csv --kind customer --source a",
            "import bad/too-wide.csv --kind customer --source a",
            "import bad/bytes.csv --kind customer --source a",
            "import bad/bytes.csv --kind customer --source a --encoding UTF-8",
            "import bad/headers-of-persons.csv --kind customer --source erp",
            "import bad/headers-of-persons.csv --kind customer --source erp --dry-run",
            "import bad/headers-of-persons.csv --kind customer --source new --dry-run",
            "import bad/headers-of-persons.csv --kind customer --source new",
            "import bad/twice.csv --kind customer --source a",
            "import bad/no.xlsx --kind customer --source a",
            "import bad/no.xls --kind customer --source a",
            "import bad/nul.csv --kind customer --source a",
            "import customers.csv --mended",
            "import out/0001/rejected-customers.csv",
            "validate",
            "validate customers.csv",
            "validate customers.csv --out checked --fix fixed.csv --junit junit.xml",
            "validate bad/no-header.csv",
            "validate bad/no-header.csv --kind customer",
            "validate bad/one-line.csv --kind customer",
            "validate bad/quotes.csv",
            "validate bad/too-wide.csv",
            "validate bad/bytes.csv",
            "validate bad/bytes.csv --encoding UTF-8 --undecodable reject",
            "validate bad/headers-of-persons.csv",
            "validate bad/twice.csv",
            "validate bad/no.xlsx",
            "validate bad/no.xls",
            "validate bad/nul.csv",
            "convert bad/quotes.csv -o c1.csv",
            "convert bad/twice.csv customers.csv -o c2.csv",
            "convert bad/bytes.csv -o c3.csv",
            "convert bad/headers-of-persons.csv customers.csv -o c4.csv",
            "dedupe",
            "enrich",
            "report rfm",
            "report quality",
            "export --to e.csv",
            "export customer --to e2.csv --pseudonymise",
            "init bad/no-header.csv customers.csv --to made",
            "run --dry-run",
            "erase --customer K1",
            "erase --customer K1 --yes",
            "runs list",
            "runs show",
            "runs doctor",
            "runs prune --older-than 1y",
            "store info",
            "store check",
            "runs show 0001");

    private void look(String where, String text) {
        for (String value : PERSONAL) {
            for (String line : text.split("\n")) {
                if (line.contains(value)) {
                    leaks.add(where + " tells " + value + ": " + line);
                }
            }
        }
    }

    @Test
    void nothingIsSaidOfPersons() throws IOException {
        RealCli cli = new RealCli(folder);
        given(cli);
        for (String command : COMMANDS) {
            for (String how : List.of("", " --debug", " --json")) {
                RealCli.Answer answer = cli.call((command + how).split(" "));
                look("standard output of kempt " + command + how, answer.out());
                look("standard error of kempt " + command + how, answer.err());
                assertTrue(answer.exit() != 70, command + answer.err());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.matches(".*(run\\.json|\\.prom|lineage\\.jsonl|\\.lock|junit\\.xml|\\.reason\\.txt)")) {
                    look(name, Files.readString(file));
                }
            }
        }
        assertEquals("", String.join("\n", leaks));
    }
}

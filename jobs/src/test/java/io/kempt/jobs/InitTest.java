package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.generate.GenerateJob;
import io.kempt.jobs.generate.GenerateRequest;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import io.kempt.jobs.request.InitResult.InitInput;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.table.ReadOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a person's own files to a first run in two commands. */
final class InitTest {
    private final Jobs jobs = new BatchJobs();

    private final Path folder;

    InitTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void filesWithHeadersThatNobodyKnowsRunStraightAway() throws IOException {
        generate();
        Path inputs = folder.resolve("data/inputs");
        Path customers = withHeader(inputs.resolve("ERP客户档案.csv"), "甲,乙,丙,丁,戊,己,庚,辛,壬,癸,子,丑,寅,卯,辰");
        Path orders = withHeader(inputs.resolve("orders.csv"), "a,b,c,d,e,f,g");
        Path workspace = folder.resolve("ws");
        InitResult made = init(workspace, false, customers, orders);

        InitInput customer = made.inputs().get(0);
        assertEquals("customer", customer.kind());
        assertEquals("erp", customer.source());
        assertEquals(
                List.of(
                        "甲 = customer_id",
                        "乙 = name",
                        "丙 = uscc",
                        "丁 = size",
                        "戊 = industry",
                        "己 = contact",
                        "庚 = mobile",
                        "辛 = email",
                        "壬 = country",
                        "癸 = address",
                        "子 = source",
                        "丑 = owner"),
                customer.byContent());
        InitInput order = made.inputs().get(1);
        assertEquals("order", order.kind());
        assertEquals(
                List.of(
                        "a = order_id",
                        "b = customer_id",
                        "c = ordered_on",
                        "d = amount",
                        "e = currency",
                        "f = status"),
                order.byContent());

        RunResult run = run(workspace);
        assertEquals(ExitCode.OK, run.exit());
        assertEquals(2, run.inputs().size());
        run.inputs().forEach(input -> assertTrue(input.accepted() > 0.9 * input.read(), input::toString));
        assertTrue(run.golden() > 0);
    }

    @Test
    void columnsThatAreKnownByNameNeedNoWordInTheRulebook() throws IOException {
        Path file = Files.writeString(
                folder.resolve("客户.csv"), "客户编号,客户名称,手机,会员等级\nK1,王伟,13812345678,金\nK2,李娜,13912345678,银\n");
        InitResult made = init(folder, false, file);
        assertEquals(List.of("客户编号", "客户名称", "手机"), made.inputs().get(0).byName());
        assertEquals(List.of("会员等级"), made.inputs().get(0).unused());
        assertEquals("""
                # The rules of this workspace, made by kempt init. All that is not said here comes from crm-cn; docs/rules.md lists
                # every field, type and setting. Lines that begin with # are proposals: take the # away to use them.
                extends: crm-cn

                  # customer:
                      # To use a column, list its header under a field, such as  note: {more-aliases: [header]}
                      # 客户.csv, column "会员等级" is not used: free text, 100% filled, 2 distinct: 汉 100%
                """, Files.readString(folder.resolve("rulebook.yml")));
        assertTrue(Files.readString(folder.resolve("kempt.yml")).endsWith("""
                inputs:
                  # 2 rows, UTF-8, comma, header on line 1
                  - files: "客户.csv"
                    kind: customer
                    source: "客户"
                    # encoding: UTF-8
                    # delimiter: ","
                """));
        assertEquals(2, run(folder).inputs().get(0).accepted());
    }

    @Test
    void aKeyThatIsNotInTheFileIsNotAskedOfIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("名单.csv"), "公司名称,手机\n杭州云图科技有限公司,13812345678\n深圳海川贸易有限公司,13912345678\n");
        InitResult made = init(folder, false, file);
        assertEquals(List.of("customer_id"), made.inputs().get(0).missing().subList(0, 1));
        assertEquals(2, run(folder).inputs().get(0).accepted());
    }

    @Test
    void settingsThatAreThereAreNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("客户.csv"), "客户编号,客户名称\nK1,王伟\n");
        Files.writeString(folder.resolve("rulebook.yml"), "mine");
        StopException stop = assertThrows(StopException.class, () -> init(folder, false, file));
        assertEquals(ExitCode.USAGE, stop.exit());
        assertEquals(folder.resolve("rulebook.yml") + " exists already; it was left as it is.", stop.problem());
        assertEquals("Choose another folder with --to DIR, or write over it with --force.", stop.nextStep());
        assertEquals("mine", Files.readString(folder.resolve("rulebook.yml")));
        assertFalse(Files.exists(folder.resolve("kempt.yml")));

        init(folder, true, file);
        assertTrue(Files.readString(folder.resolve("rulebook.yml")).contains("extends: crm-cn"));
    }

    @Test
    void nothingIsWrittenWhenOneFileIsNotUnderstood() throws IOException {
        Path good = Files.writeString(folder.resolve("客户.csv"), "客户编号,客户名称\nK1,王伟\n");
        Path strange = Files.writeString(
                folder.resolve("strange.csv"), "p,q\nfoo bar baz,lorem ipsum\nsome words,other words\n");
        Path workspace = folder.resolve("ws");
        StopException stop = assertThrows(StopException.class, () -> init(workspace, false, good, strange));
        assertEquals(ExitCode.INPUT_REFUSED, stop.exit());
        assertEquals(
                "strange.csv fits no kind of record: neither a header nor the content of a column is known"
                        + " (UTF-8, comma, header on line 1). Nothing was written.",
                stop.problem());
        assertFalse(Files.exists(workspace));
    }

    private InitResult init(Path workspace, boolean force, Path... files) {
        return jobs.init(new InitRequest(List.of(files), workspace, force, ReadOptions.DETECT), Progress.SILENT);
    }

    private RunResult run(Path workspace) {
        return jobs.run(new RunRequest(workspace, Optional.empty(), Optional.empty()), Progress.SILENT);
    }

    private void generate() {
        GenerateJob.run(
                new GenerateRequest(folder.resolve("data"), 400, 1, GenerateRequest.DEFAULT_AS_OF, false),
                Progress.SILENT);
    }

    private static Path withHeader(Path file, String header) throws IOException {
        Charset charset = file.toString().contains("ERP") ? Charset.forName("GB18030") : Charset.forName("UTF-8");
        String text = Files.readString(file, charset);
        Files.writeString(file, header + text.substring(text.indexOf('\n')), charset);
        return file;
    }
}

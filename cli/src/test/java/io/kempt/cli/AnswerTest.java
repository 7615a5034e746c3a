package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.Changes;
import io.kempt.jobs.request.ColumnUse;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.FixCount;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.PlanResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person reads, and what a program reads, when a command is done. */
class AnswerTest {
    private final Cli cli = new Cli();

    @Test
    void runTellsInputsCustomersFindingsHeadlinesAndOutputs() {
        cli.jobs.outputs =
                List.of(Cli.FOLDER.resolve("ws/out/0001/customers.csv"), Path.of("/elsewhere/rejected-customer.csv"));
        assertEquals(0, cli.call("run", "ws"));
        assertEquals("", cli.out);
        assertEquals("""
            run 0001
            FILE                    KIND        READ  ACCEPTED  REJECTED  BLANK
            inputs/ERP客户档案.csv  customer   1,204     1,150        53      1
            inputs/orders.csv       order     98,765    98,765         0      0  imported before
            1,150 customer records are 1,100 customers: 50 merged into another, 1 pair to review
            findings: 54 errors, 1,900 repaired
            Biggest segment: 重要价值客户, 120 customers
            written:
              ws/out/0001/customers.csv
              /elsewhere/rejected-customer.csv
            53 records were rejected, each with its reason; mend them in the file, then import what was mended
            next: kempt import /elsewhere/rejected-customer.csv -w ws
            """, cli.err);
    }

    @Test
    void aRunWithoutRejectsLeadsToTheCustomers() {
        cli.jobs.inputs = List.of(FakeJobs.ORDERS);
        cli.call("run");
        assertTrue(cli.err.endsWith("next: kempt export customers --to customers.csv\n"), cli.err);
    }

    @Test
    void severalFilesOfRejectsAreOnePatternForTheShell() {
        cli.jobs.outputs = List.of(
                Cli.FOLDER.resolve("my ws/out/0001/rejected-leads.csv"),
                Cli.FOLDER.resolve("my ws/out/0001/rejected-orders.csv"));
        cli.call("run", "my ws");
        assertTrue(cli.err.endsWith("next: kempt import 'my ws/out/0001/'rejected-*.csv -w 'my ws'\n"), cli.err);
    }

    @Test
    void aFolderOfManyFilesBesideOthersIsOneLine() {
        cli.jobs.outputs = new ArrayList<>(List.of(Cli.FOLDER.resolve("out/0001/report.xlsx")));
        for (int i = 1; i <= 13; i++) {
            cli.jobs.outputs.add(Cli.FOLDER.resolve("out/0001/report/table" + i + ".csv"));
        }
        cli.call("run");
        assertTrue(cli.err.contains("written:\n  out/0001/report.xlsx\n  out/0001/report/ (13 files)\nnext:"), cli.err);
    }

    @Test
    void nothingNewIsSaidInTwoLines() {
        cli.jobs.nothingNew = true;
        assertEquals(0, cli.call("run", "my ws"));
        assertEquals("""
            Nothing new: every input was imported before. The outputs of run 0001 stand in my ws/out/0001.
            next: kempt runs show 0001 -w 'my ws'
            """, cli.err);
    }

    @Test
    void aPlanIsATableOfFilesAndOneOfSteps() {
        cli.jobs.plan = new PlanResult(
                ExitCode.INPUT_REFUSED,
                false,
                List.of(
                        new PlanResult.PlannedInput("erp.csv", "customer", "erp", "known", 1204, ""),
                        new PlanResult.PlannedInput("shop.xlsx", "customer", "shop", "refused", -1, "it was cut off")),
                List.of(
                        new PlanResult.PlannedStep("import", "nothing to do", 0),
                        new PlanResult.PlannedStep("dedupe", "find the customers that are one", 1204)),
                List.of("run 0001 was cut off in the step 'dedupe'; it goes on"));
        assertEquals(5, cli.call("run", "--dry-run"));
        assertEquals("""
            FILE       KIND      SOURCE  STATE     ROWS
            erp.csv    customer  erp     known    1,204
            shop.xlsx  customer  shop    refused      -  it was cut off
            STEP     ROWS  WORK
            import      -  nothing to do
            dedupe  1,204  find the customers that are one
            run 0001 was cut off in the step 'dedupe'; it goes on
            """, cli.out);
        assertEquals(5, cli.call("run", "--dry-run", "--json"));
        assertTrue(cli.out.startsWith("{\"exit\":5,\"nothingNew\":false,\"inputs\":[{\"file\":\"erp.csv\""), cli.out);
    }

    @Test
    void whatBecameOfAnInboxIsSaid() {
        cli.jobs.inbox = new InboxResult(
                List.of(new InboxResult.Moved("inbox/a.csv", Cli.FOLDER.resolve("archive/2026-06-30/0001/a.csv"))),
                List.of(new InboxResult.Refused(
                        "inbox/b.csv", "b.csv is empty.", "Export it again.", Cli.FOLDER.resolve("refused/b.csv"))),
                List.of("inbox/c.csv is still growing; it waits for the next run"),
                List.of());
        assertEquals(5, cli.call("run"));
        assertTrue(cli.err.contains("""
                1 file moved to the archive
                refused: inbox/b.csv, now refused/b.csv; b.csv is empty.
                inbox/c.csv is still growing; it waits for the next run
                """), cli.err);
    }

    @Test
    void importOfKnownFilesIsNothingNew() {
        cli.jobs.inputs = List.of(FakeJobs.ORDERS);
        cli.call("import", "orders.csv");
        assertEquals("Nothing new: every file was imported before.\n", cli.err);
    }

    @Test
    void importLeadsToDedupe() {
        cli.jobs.inputs = List.of(FakeJobs.ERP);
        cli.call("import", "-w", "ws");
        assertTrue(cli.err.endsWith("next: kempt dedupe -w ws\n"), cli.err);
    }

    private static InputCount changed(Changes changes) {
        return new InputCount("客户.csv", "customer", "erp", "ab", "GB18030", 1204, 1150, 53, 1, false, changes);
    }

    @Test
    void importTellsNewChangedAndUnchangedRecordsApart() {
        cli.jobs.inputs = List.of(changed(new Changes(20, 1100, 30, 0)), FakeJobs.ORDERS);
        cli.call("import");
        assertTrue(cli.err.startsWith("""
            FILE               KIND        READ  ACCEPTED  NEW  CHANGED  SAME  REJECTED  BLANK
            客户.csv           customer   1,204     1,150   20    1,100    30        53      1
            inputs/orders.csv  order     98,765    98,765    0        0     0         0      0  imported before
            """), cli.err);
    }

    @Test
    void importTellsWhatDisappeared() {
        cli.jobs.inputs = List.of(changed(new Changes(20, 1100, 30, 7)));
        cli.call("import", "--snapshot", "客户.csv");
        assertTrue(cli.err.startsWith("""
            FILE      KIND       READ  ACCEPTED  NEW  CHANGED  SAME  GONE  REJECTED  BLANK
            客户.csv  customer  1,204     1,150   20    1,100    30     7        53      1
            """), cli.err);
    }

    @Test
    void aDryRunShowsTheColumnsAndSaysThatNothingWasChanged() {
        cli.jobs.inputs = List.of(changed(new Changes(20, 1100, 30, 0)));
        cli.jobs.columns = List.of(
                new ColumnUse("客户.csv", "编号", "customer_id", "rulebook"),
                new ColumnUse("客户.csv", "联络", "contact", "settings"),
                new ColumnUse("客户.csv", "电话", "mobile", "last-import"),
                new ColumnUse("客户.csv", "传真号", "", "none"));
        cli.call("import", "--dry-run");
        assertEquals("""
            FILE      COLUMN  FIELD        AS SAID BY
            客户.csv  编号    customer_id  the rulebook
            客户.csv  联络    contact      kempt.yml
            客户.csv  电话    mobile       the last import
            客户.csv  传真号  -            kept as it stands
            FILE      KIND       READ  ACCEPTED  NEW  CHANGED  SAME  REJECTED  BLANK
            客户.csv  customer  1,204     1,150   20    1,100    30        53      1
            findings: 54 errors, 1,900 repaired
            Dry run: nothing was changed.
            """, cli.err);
    }

    @Test
    void historyIsDataOnStandardOutput() {
        cli.jobs.versions = List.of(
                new HistoryResult.Version(
                        "erp",
                        "",
                        "2026-01-31T18:00:00Z",
                        "",
                        "changed",
                        "a.csv:2",
                        List.of(new HistoryResult.Change("name", "", "张三"))),
                new HistoryResult.Version(
                        "erp",
                        "2026-01-31T18:00:00Z",
                        "2026-02-01T18:00:00Z",
                        "0002",
                        "gone",
                        "b.csv:7",
                        List.of(
                                new HistoryResult.Change("name", "张三", "张山"),
                                new HistoryResult.Change("mobile", "138", ""))));
        assertEquals(0, cli.call("history", "customer", "K1"));
        assertEquals("""
            customer K1 of erp, older than the history to 2026-02-01 02:00:00, a.csv:2
              name: 张三
            customer K1 of erp, from 2026-02-01 02:00:00 to 2026-02-02 02:00:00, run 0002, b.csv:7
              name: 张三 → 张山
              mobile: 138 → (empty)
              disappeared: a snapshot of its source does not hold it
            """, cli.out);
        assertEquals("", cli.err);
    }

    @Test
    void validateShowsTheGravestFindingsFirstAndTheFrequentOnesOfThose() {
        cli.jobs.codes = new ArrayList<>(List.of(new FindingCount("repaired value.repaired name", 99_000)));
        IntStream.rangeClosed(1, 14)
                .mapToObj(i -> new FindingCount("error phone.invalid mobile" + i, 1000L * (15 - i)))
                .forEach(cli.jobs.codes::add);
        cli.jobs.codes.add(new FindingCount("warning row.extra-cells ", 3));
        cli.jobs.exit = ExitCode.BELOW_THRESHOLD;
        assertEquals(1, cli.call("validate", "客户 表.csv"));
        String meaning = "phone.invalid: no valid phone number in …; check for missing or extra digits\n";
        assertTrue(
                cli.err.contains(" COUNT  SEVERITY  FIELD     FINDING\n14,000  error     mobile1   " + meaning),
                cli.err);
        assertTrue(
                cli.err.contains(" 1,000  error     mobile14  " + meaning
                        + "     3  warning             row.extra-cells: … more cells"),
                cli.err);
        assertTrue(cli.err.contains("\n... and 1 more kind of finding\n"), cli.err);
        assertTrue(cli.err.endsWith("next: kempt validate '客户 表.csv' --out checked\n"), cli.err);
    }

    @Test
    void validateExplainsFindingsInTheLanguageAskedFor() {
        cli.jobs.codes = List.of(new FindingCount("error uscc.charset uscc", 1));
        cli.call("validate", "a.csv", "--kind", "customer", "--lang", "zh");
        assertTrue(cli.err.contains("uscc.charset: 含有不允许的字符"), cli.err);
        assertTrue(cli.err.endsWith("next: kempt validate a.csv --kind customer --lang zh --out checked\n"), cli.err);
    }

    @Test
    void onATerminalAnExplanationEndsAtTheEdge() {
        cli.jobs.codes = List.of(new FindingCount("error uscc.charset uscc", 1));
        cli.terminal = true;
        cli.variables.put("COLUMNS", "60");
        cli.call("validate", "a.csv", "--color=never");
        assertTrue(cli.err.contains("    1  error     uscc   uscc.charset: it holds a characte...\n"), cli.err);
    }

    @Test
    void validateLeadsFromTheFolderToItsRejects() {
        cli.jobs.outputs = List.of(Cli.FOLDER.resolve("my checks/rejected.csv"));
        cli.call("validate", "a.csv", "--out", "my checks");
        assertTrue(cli.err.endsWith("next: kempt validate 'my checks/rejected.csv'\n"), cli.err);
    }

    @Test
    void validateSaysWhatItRepaired() {
        cli.jobs.fixed = List.of(new FixCount("a.csv", 1200, 1));
        cli.call("validate", "a.csv", "--fix", "b.csv");
        assertTrue(cli.err.contains("\na.csv: 1,200 cells in 1 record repaired\n"), cli.err);
    }

    @Test
    void validateOfTheStoreLeadsToAFileOfFindings() {
        cli.jobs.codes = List.of(new FindingCount("error uscc.charset uscc", 1));
        cli.call("validate", "-w", "ws");
        assertTrue(cli.err.endsWith("next: kempt validate -w ws --findings findings.xlsx\n"), cli.err);
    }

    @Test
    void aCleanFileHasNoNextCommand() {
        cli.jobs.findings = List.of(new FindingCount("error", 0));
        assertEquals(0, cli.call("validate", "a.csv"));
        assertTrue(cli.err.endsWith("findings: none\n"), cli.err);
    }

    @Test
    void dedupeEnrichReportExportAndGenerateTellTheirCounts() {
        cli.call("dedupe");
        assertTrue(cli.err.contains("1,150 customer records are 1,100 customers: 50 merged"), cli.err);
        assertTrue(cli.err.contains("9,876 pairs compared\nOne block was narrowed\n"), cli.err);
        cli.call("enrich");
        assertTrue(cli.err.contains("""
                        1,100 customers
                        FILLED  GUESSED  VALUE
                           900           phone_region_zh
                         1,040    1,040  country_guess
                        """), cli.err);
        cli.call("report", "rfm");
        assertEquals("120 of 1,100 customers are 重要价值客户\n", cli.err);
        cli.call("export", "--to", "c.csv");
        assertEquals("1,100 rows in c.csv\n", cli.err);
        cli.call("generate", "--out", "trial");
        assertEquals(
                "written:\n  trial/inputs/customers.csv\nnext: kempt validate trial/inputs/customers.csv\n", cli.err);
    }

    @Test
    void runsAreDataOnStandardOutput() {
        cli.jobs.runs = List.of(
                FakeJobs.runRecord("0002", "stopped", 3, "SIGTERM came", "kempt run"),
                FakeJobs.runRecord("0001", "running", -1, "", ""));
        assertEquals(0, cli.call("runs", "list"));
        assertEquals("""
            RUN   COMMAND  STATUS   STARTED               TOOK  EXIT    READ  ACCEPTED  REJECTED
            0002  run      stopped  2026-02-01 02:00:00  1.5 s     3  99,969    99,915        53
            0001  run      running  2026-02-01 02:00:00      -     -  99,969    99,915        53
            """, cli.out);
        assertEquals("""
            run 0002: SIGTERM came.
            kempt run
            next: kempt runs resume
            """, cli.err);
    }

    @Test
    void theNewestRunThatIsWellHasNoMoreSaid() {
        cli.jobs.runs = List.of(
                FakeJobs.runRecord("0003", "done", 0, "", ""),
                FakeJobs.runRecord("0002", "failed", 6, "The disk is full.", "Make room."));
        assertEquals(0, cli.call("runs", "list"));
        assertEquals("", cli.err);
    }

    @Test
    void runsShowTellsWhatToDoNext() {
        cli.jobs.runs = List.of(FakeJobs.runRecord("0002", "stopped", 3, "SIGTERM came", "kempt run"));
        assertEquals(0, cli.call("runs", "show"));
        assertTrue(cli.out.startsWith("run      0002\ncommand  kempt run\nstatus   stopped\n"), cli.out);
        assertTrue(cli.out.endsWith("""
                STEP    STATUS   STARTED               TOOK  ROWS IN  ROWS OUT
                import  done     2026-02-01 02:00:00  1.0 s    1,204     1,150
                dedupe  stopped  2026-02-01 02:00:01      -        -         -
                SIGTERM came.
                next: kempt run
                """), cli.out);
        assertEquals(0, cli.call("runs", "show", "--json"));
        assertTrue(
                cli.out.contains(
                        "\"steps\":[{\"step\":\"import\",\"status\":\"done\",\"startedAt\":\"2026-01-31T18:00:00Z\","
                                + "\"duration\":\"PT1S\",\"rowsIn\":1204,\"rowsOut\":1150},"),
                cli.out);
    }

    @Test
    void anUnknownRunIsAUsageError() {
        assertEquals(2, cli.call("runs", "show", "0009"));
        assertEquals("""
            kempt: There is no run 0009 in this workspace.
            Next: See which there are: kempt runs list
            """, cli.err);
    }

    @Test
    void noRunYetLeadsToTheFirst() {
        assertEquals(0, cli.call("runs", "list", "-w", "ws"));
        assertEquals("No run yet.\nnext: kempt run ws\n", cli.err);
        assertEquals(2, cli.call("runs", "show", "-w", "ws"));
        assertTrue(cli.err.endsWith("Next: Start one: kempt run ws\n"), cli.err);
    }

    @Test
    void quietSaysNothing() {
        cli.jobs.work = progress -> {
            progress.started("import a.csv");
            progress.finished("import a.csv", "1 row");
            progress.note("encoding guessed");
        };
        assertEquals(0, cli.call("--quiet", "run"));
        assertEquals("", cli.out + cli.err);
        assertEquals(0, cli.call("run", "-q"));
        assertEquals("", cli.out + cli.err);
    }

    @Test
    void jsonIsOneLineOnStandardOutput() {
        cli.call("export", "--to", "c.csv", "--json");
        assertEquals("{\"exit\":0,\"rows\":1100,\"file\":\"" + Cli.FOLDER.resolve("c.csv") + "\"}\n", cli.out);
        assertEquals("", cli.err);
    }

    @Test
    void colourIsForTerminalsAndWhoAsksForIt() {
        cli.jobs.nothingNew = true;
        cli.call("run");
        assertFalse(cli.err.contains("\033["));
        cli.call("run", "--color", "always");
        assertTrue(cli.err.contains("\033[1mkempt runs show"));
        cli.terminal = true;
        cli.call("run");
        assertTrue(cli.err.contains("\033[1mkempt runs show"));
        cli.call("--color=never", "run");
        assertFalse(cli.err.contains("\033["));
        cli.variables.put("NO_COLOR", "1");
        cli.call("run");
        assertFalse(cli.err.contains("\033["));
    }

    @Test
    void aFileNameCannotSteerTheTerminal() {
        cli.jobs.outputs = List.of(Cli.FOLDER.resolve("a\033[2Jb.csv"));
        cli.call("report", "rfm");
        assertTrue(cli.err.contains("  a?[2Jb.csv\n"), cli.err);
    }
}

package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.PlanResult;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The steps of a run: which are taken, what each looks at and leaves, and what a plan says of them. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class PipelineTest {
    private final RunWorkspace workspace;
    private final Path folder;

    PipelineTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.folder = folder;
        workspace = new RunWorkspace(folder, stores);
    }

    private List<String> plan(Optional<String> from, String... only) {
        PlanResult plan = workspace.jobs().plan(workspace.request(from, List.of(only)), Progress.SILENT);
        return plan.steps().stream()
                .map(step -> step.step() + " " + step.rows() + (step.work().equals("nothing to do") ? " -" : ""))
                .toList();
    }

    private List<String> plannedInputs() {
        return workspace.jobs().plan(workspace.request(Optional.empty(), List.of()), Progress.SILENT).inputs().stream()
                .map(input -> input.file() + " " + input.state() + " " + input.rows())
                .toList();
    }

    private String refusal(Runnable work) {
        StopException stopped = assertThrows(StopException.class, work::run);
        String told = stopped.exit() + ": " + stopped.problem() + " " + stopped.nextStep();
        return told.replace(folder.toString(), "WORKSPACE");
    }

    @Test
    void everyStepIsKeptWithItsRows() {
        workspace.run();
        assertEquals(
                List.of(
                        "import done 7 6",
                        "check done 6 1",
                        "quality done 6 2",
                        "dedupe done 4 4",
                        "enrich done 4 48",
                        "export done 4 4",
                        "report done 4 14",
                        "quality-report done 6 11"),
                workspace.steps(1));
    }

    @Test
    void aPipelineOfFewStepsLeavesTheOthersOut() throws IOException {
        workspace.settings(RunWorkspace.INPUTS + "pipeline: [import, dedupe, report]\nreports: [rfm]\n");
        RunResult result = workspace.run();
        assertEquals(
                List.of("import", "dedupe", "report"),
                workspace.steps(1).stream().map(step -> step.split(" ")[0]).toList());
        assertFalse(Files.exists(folder.resolve("out/0001/customers.csv")));
        assertTrue(Files.exists(folder.resolve("out/0001/report/rfm-segments.csv")));
        assertFalse(Files.exists(folder.resolve("out/0001/report/funnel-stages.csv")));
        assertEquals(ExitCode.OK, result.exit());
        assertTrue(workspace.run().nothingNew());
    }

    @Test
    void anotherPipelineIsAnotherRun() throws IOException {
        workspace.run();
        workspace.settings(RunWorkspace.INPUTS + "pipeline: [import, check]\n");
        assertEquals("0002", workspace.run().runId());
    }

    @Test
    void fromAStepOnTheEarlierOnesAreNotTaken() {
        workspace.run();
        assertEquals("0002", workspace.from("export").runId());
        assertEquals(List.of("export done 4 4", "report done 4 14", "quality-report done 6 11"), workspace.steps(2));
        assertEquals(
                List.of("run.json", "customers.csv"),
                List.of("run.json", "customers.csv").stream()
                        .filter(name -> Files.exists(folder.resolve("out/0002").resolve(name)))
                        .toList());
    }

    @Test
    void onlyAStepIsTakenEvenWhenNothingIsNew() {
        workspace.run();
        assertEquals("0002", workspace.only("report").runId());
        assertEquals(List.of("report done 4 14"), workspace.steps(2));
        assertTrue(workspace.run().nothingNew());
    }

    @Test
    void theOrderIsThePipelinesWhateverWasTyped() {
        workspace.only("dedupe", "import");
        assertEquals(List.of("import done 7 6", "dedupe done 4 4"), workspace.steps(1));
    }

    @Test
    void aStepWhoseNeedsWereNeverDoneIsRefused() {
        assertEquals(
                "USAGE: The step 'report' needs 'import' and 'dedupe', which have not been done for the inputs as they are."
                        + " Start there: kempt run --from import WORKSPACE",
                refusal(() -> workspace.only("report")));
    }

    @Test
    void aStepBehindAChangedInputIsRefused() throws IOException {
        workspace.run();
        workspace.file("erp.csv", "编号,客户名称,手机,客户来源\nK1,张三,13812345678,官网\n");
        assertEquals(
                "USAGE: The step 'enrich' needs 'import', which has not been done for the inputs as they are."
                        + " Start there: kempt run --from import WORKSPACE",
                refusal(() -> workspace.only("enrich")));
        workspace.only("import");
        assertEquals(
                "USAGE: The step 'enrich' needs 'dedupe', which has not been done for the inputs as they are."
                        + " Start there: kempt run --from dedupe WORKSPACE",
                refusal(() -> workspace.only("enrich")));
        workspace.only("check,quality,dedupe".split(","));
        assertEquals("0004", workspace.from("enrich").runId());
    }

    @Test
    void aStepThatThereIsNotIsRefused() throws IOException {
        assertEquals(
                "USAGE: There is no step 'match'. Choose among import, check, quality, dedupe, enrich, export, report,"
                        + " quality-report.",
                refusal(() -> workspace.only("match")));
        workspace.settings(RunWorkspace.INPUTS + "pipeline: [import, check]\n");
        assertEquals(
                "USAGE: The step 'report' is not in the pipeline of kempt.yml. Choose among import, check.",
                refusal(() -> workspace.from("report")));
    }

    @Test
    void behindAClosedGateOnlyTheFindingsAreWritten() throws IOException {
        closeGate();
        RunResult result = workspace.run();
        assertEquals(ExitCode.BELOW_THRESHOLD, result.exit());
        assertEquals(
                List.of(
                        "import done",
                        "check done",
                        "quality done",
                        "dedupe skipped",
                        "enrich skipped",
                        "export done",
                        "report skipped",
                        "quality-report done"),
                workspace.steps(1).stream()
                        .map(step -> step.replaceAll(" -?\\d+", ""))
                        .toList());
        assertTrue(Files.exists(folder.resolve("out/0001/findings.csv")));
        assertFalse(Files.exists(folder.resolve("out/0001/customers.csv")));
    }

    @Test
    void goingOnBehindAClosedGateIsRefusedButNotAStepByName() throws IOException {
        closeGate();
        workspace.run();
        assertEquals(
                "BELOW_THRESHOLD: A gate was closed in run 0001, and the rulebook lets no step come behind it. Mend the"
                        + " data and run the whole pipeline; or take a step all the same by its name: kempt run --only"
                        + " dedupe WORKSPACE",
                refusal(() -> workspace.from("dedupe")));
        assertEquals(ExitCode.OK, workspace.only("dedupe").exit());
    }

    private void closeGate() throws IOException {
        workspace.file("rulebook.yml", """
                extends: crm-cn
                quality: {stop-at-failed-gate: true}
                gates: {mandatory: {code: value.missing, fail: 0}}
                """);
    }

    @Test
    void aPlanCountsTheRowsOfNewFilesAndMakesNoStore() {
        assertEquals(List.of("erp.csv new 3", "shop.csv new 2", "orders.csv new 2"), plannedInputs());
        assertEquals(
                List.of(
                        "import 7",
                        "check 7",
                        "quality 7",
                        "dedupe 5",
                        "enrich 5",
                        "export 5",
                        "report 5",
                        "quality-report 7"),
                plan(Optional.empty()));
        assertFalse(Files.exists(folder.resolve(".kempt")));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    /** Another process may be in the middle of a chunk. */
    @Test
    void aPlanNeedsNoLockAndWaitsForNobody() {
        workspace.run();
        try (StoreDatabase busy = TestStores.open(workspace.address())) {
            busy.inTransaction(() -> {
                new Facts(busy).set("test", "not committed yet");
                assertEquals("import 0 -", plan(Optional.empty()).get(0));
            });
        }
    }

    @Test
    void aStoreOfAnEarlierVersionIsToldAndLeftAsItIs() {
        workspace.run();
        workspace.inStore("DELETE FROM schema_version WHERE version = (SELECT MAX(version) FROM schema_version)");
        String told = refusal(() -> plan(Optional.empty()));
        assertTrue(
                told.matches("USAGE: The store .* has schema \\d+; this Kempt knows \\d+[.] The next command that"
                        + " changes it, such as kempt run, brings it up to date[.]"),
                told);
        assertEquals(told, refusal(() -> plan(Optional.empty())));
    }

    @Test
    void aPlanOfADoneRunHasNothingToDo() {
        workspace.run();
        List<String> before = workspace.wholeStore();
        assertEquals(List.of("erp.csv known 3", "shop.csv known 2", "orders.csv known 2"), plannedInputs());
        assertEquals("import 0 -", plan(Optional.empty()).get(0));
        assertTrue(plan(Optional.empty()).stream().allMatch(step -> step.endsWith(" -")));
        assertEquals(List.of("export 4", "report 4", "quality-report 6"), plan(Optional.of("export")));
        assertEquals(before, workspace.wholeStore());
    }

    @Test
    void aPlanOfOneNewFileSaysWhichStepsFollow() throws IOException {
        workspace.run();
        workspace.file("orders.csv", "order_id,customer_id,order_date,amount,currency\nO3,S1,2026-06-02,1.00,CNY\n");
        assertEquals(List.of("erp.csv known 3", "shop.csv known 2", "orders.csv new 1"), plannedInputs());
        assertEquals(
                List.of(
                        "import 1",
                        "check 7",
                        "quality 7",
                        "dedupe 4",
                        "enrich 4",
                        "export 4",
                        "report 4",
                        "quality-report 7"),
                plan(Optional.empty()));
    }

    @Test
    void aPlanSaysWhatWouldBeRefused() throws IOException {
        workspace.file("shop.csv", "PK\u0003\u0004 a workbook that was cut short\n");
        PlanResult plan = workspace.jobs().plan(workspace.request(Optional.empty(), List.of()), Progress.SILENT);
        assertEquals(ExitCode.INPUT_REFUSED, plan.exit());
        assertEquals(
                "refused -1",
                plan.inputs().get(1).state() + " " + plan.inputs().get(1).rows());
    }
}

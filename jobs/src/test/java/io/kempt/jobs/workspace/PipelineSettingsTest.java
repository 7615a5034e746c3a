package io.kempt.jobs.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.pipeline.Pipeline;
import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code pipeline:}, {@code reports:} and inboxes of {@code kempt.yml} mean. */
final class PipelineSettingsTest {
    private static final Path PAGE = Path.of("..", "docs", "pipeline.md");
    private static final String INPUTS = "inputs:\n  - {files: a.csv, kind: customer, source: erp}\n";

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace(String settings) throws IOException {
        Files.writeString(folder.resolve(Workspace.FILE), settings);
        return Workspace.of(folder);
    }

    private String mistakes(String settings) {
        SettingsException mistaken = assertThrows(SettingsException.class, () -> workspace(settings));
        List<String> texts = mistaken.mistakes().stream()
                .map(mistake -> mistake.toString().replace(folder + "/", ""))
                .toList();
        return String.join("\n", texts);
    }

    @Test
    void withoutSettingsEveryStepAndReport() throws IOException {
        assertEquals(Pipeline.DEFAULT, workspace(INPUTS).pipeline());
    }

    @Test
    void stepsStandInTheOrderWritten() throws IOException {
        Pipeline pipeline = workspace(INPUTS + "pipeline: [import, dedupe, report, check]\nreports: [funnel]\n")
                .pipeline();
        assertEquals("import, dedupe, report, check; reports: funnel", pipeline.describe());
    }

    @Test
    void everyMistakeHasItsPlace() {
        assertEquals(
                """
                kempt.yml:3:20: there is no step 'match'; choose among import, check, quality, dedupe, enrich, export, report, quality-report
                kempt.yml:3:27: the step 'enrich' needs 'dedupe', which stands after it; write 'dedupe' before it
                kempt.yml:3:43: the step 'quality' needs 'check', which is not in the pipeline; write 'check' before it
                kempt.yml:3:52: the step 'import' stands here a second time
                kempt.yml:4:11: there is no report 'kpis'; choose among rfm, funnel (the quality report is the step 'quality-report')""",
                mistakes(INPUTS + "pipeline: [import, match, enrich, dedupe, quality, import]\nreports: [kpis]\n"));
    }

    @Test
    void emptyListsAreMistakes() {
        assertEquals("""
                kempt.yml:3:11: 'pipeline' is empty; list steps, or leave it out to take all of them
                kempt.yml:4:10: 'reports' is empty; name reports, or leave the step 'report' out of the pipeline""", mistakes(INPUTS + "pipeline: []\nreports: []\n"));
    }

    @Test
    void noStepNeedsOneThatStandsBehindItInTheDefault() {
        List<PipelineStep> before = new ArrayList<>();
        for (PipelineStep step : Pipeline.DEFAULT.steps()) {
            assertTrue(before.containsAll(step.allNeeds()), step::code);
            before.add(step);
        }
    }

    @Test
    void anInboxMayNotBeItsOwnArchive() {
        assertEquals(
                "kempt.yml:2:54: 'archive' is the folder that the files are delivered to; name another one",
                mistakes("inputs:\n  - {files: 'in/*.csv', kind: customer, source: erp, archive: ./in}\n"));
        assertEquals(
                "kempt.yml:2:54: 'inbox' is false, yet a folder is named to move files to; leave one of them out",
                mistakes(
                        "inputs:\n  - {files: 'in/*.csv', kind: customer, source: erp, inbox: false, refused: bad}\n"));
    }

    @Test
    void settingsInTheManualCanBeUsed() throws IOException {
        List<Workspace> read = new ArrayList<>();
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        while (block.find()) {
            read.add(workspace(block.group(1)));
        }
        assertEquals(
                "import, check, quality, dedupe, report; reports: rfm",
                read.get(0).pipeline().describe());
        assertEquals(
                "[Optional[Inbox[archive=archive, refused=refused]], Optional[Inbox[archive=done/orders, refused=bad/orders]]]",
                read.get(1).inputs().stream()
                        .map(input -> input.settings().inbox())
                        .toList()
                        .toString());
        assertEquals(2, read.size());
    }

    @Test
    void theManualNamesEveryStepWithWhatItNeeds() throws IOException {
        String page = Files.readString(PAGE);
        for (PipelineStep step : PipelineStep.values()) {
            List<String> needs =
                    step.needs().stream().map(need -> "`" + need.code() + "`").toList();
            String row = "| `" + step.code() + "` | .*\\| " + String.join(", ", needs) + " ?\\|";
            assertTrue(Pattern.compile("\\" + row).matcher(page).find(), row);
        }
    }
}

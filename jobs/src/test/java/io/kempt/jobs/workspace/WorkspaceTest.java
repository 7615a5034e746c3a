package io.kempt.jobs.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workspace's settings mean, and which files they name. */
final class WorkspaceTest {
    private static final String INPUTS = """
            inputs:
              - {files: 'inputs/客户[1].csv', kind: customer, source: erp}
              - {files: 'inputs/2026-*.csv', kind: order, source: shop, encoding: GB18030}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace(String settings) throws IOException {
        Files.createDirectories(folder.resolve("inputs"));
        Files.writeString(folder.resolve(Workspace.FILE), settings);
        return Workspace.of(folder.resolve("inputs"));
    }

    private List<String> mistakes(String settings) {
        SettingsException mistaken = assertThrows(SettingsException.class, () -> workspace(settings));
        return mistaken.mistakes().stream()
                .map(mistake -> mistake.toString().replace(folder.toString(), "WS"))
                .toList();
    }

    @Test
    void aFolderBelowFindsTheSettings() throws IOException {
        Workspace workspace = workspace(INPUTS);
        assertEquals(folder, workspace.root());
        assertEquals("CNY", workspace.currency());
        assertEquals(StoreAddress.ofFile(folder.resolve(".kempt/kempt.db")), workspace.store());
    }

    @Test
    void mistakesOfBothFilesCarryTheirPaths() throws IOException {
        Files.writeString(folder.resolve("rulebook.yml"), "extends: crm-cn\nmatch:\n  merge: 2\n");
        assertEquals(
                List.of(
                        "WS/kempt.yml:1:11: 'currency' is 'RMB'; write an ISO 4217 code such as CNY or USD",
                        "WS/kempt.yml:2:9: 'inputs' is empty; list the files to import, each with its kind and source",
                        "WS/rulebook.yml:3:10: 'merge' is 2; write a probability between 0 and 1"),
                mistakes("currency: RMB\ninputs: []\n"));
    }

    @Test
    void aRulebookThatIsNotThereIsAMistakeOfTheSettings() {
        assertEquals(
                List.of("WS/kempt.yml:4:1: there is no file our.yml; correct the name, or leave 'rulebook' out"),
                mistakes(INPUTS + "rulebook: our.yml\n"));
    }

    @Test
    void whatIsNotYamlHasThatOneMistake() {
        List<String> mistakes = mistakes("inputs: [\n");
        assertEquals(1, mistakes.size(), mistakes::toString);
        assertTrue(mistakes.get(0).startsWith("WS/kempt.yml:2:1: not YAML: "), mistakes::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "inputs/客户[1].csv, customer erp",
        "inputs/2026-07.csv, order shop",
        "inputs/../inputs/2026-07.csv, order shop",
        "inputs/orders.csv, ''",
        "2026-07.csv, ''",
    })
    void aFileIsDeclaredByItsNameOrByAPattern(String file, String declared) throws IOException {
        Workspace workspace = workspace(INPUTS);
        Files.writeString(folder.resolve(file), "customer_id,name\n");
        Optional<InputFile> found = InputSurvey.declared(workspace, folder.resolve(file));
        assertEquals(
                declared,
                found.map(input -> input.kind().code() + " " + input.source()).orElse(""));
    }

    @Test
    void anInputSaysHowItsFilesAreTakenIn() throws IOException {
        Workspace workspace = workspace("""
                columns: {added: fail, reordered: warn}
                inputs:
                  - {files: a.csv, kind: customer, source: erp}
                  - files: b.csv
                    kind: customer
                    source: shop
                    snapshot: true
                    snapshot-floor: 80
                    mapping: {联系方式: mobile, 备用: none}
                    columns: {removed: warn}
                """);
        ImportSettings first = workspace.inputs().get(0).settings();
        assertEquals("{} false 50 FAIL Optional.empty WARN", text(first));
        assertEquals(
                "{联系方式=mobile, 备用=none} true 80 FAIL Optional[WARN] WARN",
                text(workspace.inputs().get(1).settings()));
    }

    private static String text(ImportSettings settings) {
        return settings.mapping() + " " + settings.snapshot() + " " + settings.snapshotFloor() + " "
                + settings.columns().added() + " " + settings.columns().removed() + " "
                + settings.columns().reordered();
    }

    @Test
    void mistakesInThemCarryTheirPlaces() {
        assertEquals(
                List.of(
                        "WS/kempt.yml:1:18: 'added' is 'maybe'; choose one of allow, warn, fail",
                        "WS/kempt.yml:3:59: 'snapshot' is 'often'; write true or false",
                        "WS/kempt.yml:3:76: '电话' names no field; write one, or none",
                        "WS/kempt.yml:3:93: unknown setting 'lost'; known here: added, removed, reordered"),
                mistakes("""
                        columns: {added: maybe}
                        inputs:
                          - {files: a.csv, kind: customer, source: erp, snapshot: often, mapping: {电话: }, columns: {lost: warn}}
                        """));
    }

    @Test
    void aStoreCannotLieWithinAFile() throws IOException {
        Path file = Files.writeString(folder.resolve(".kempt"), "");
        StopException refused = assertThrows(
                StopException.class, () -> StorePlace.check(StoreAddress.ofFile(file.resolve("kempt.db"))));
        assertEquals(ExitCode.ENVIRONMENT, refused.exit());
        assertEquals(file + " is a file: expected a folder that holds the store of the workspace.", refused.problem());
    }

    @Test
    void aFolderIsNoStore() throws IOException {
        Path store = Files.createDirectories(folder.resolve(".kempt/kempt.db"));
        StopException refused = assertThrows(StopException.class, () -> StorePlace.check(StoreAddress.ofFile(store)));
        assertEquals(ExitCode.ENVIRONMENT, refused.exit());
        StorePlace.check(StoreAddress.ofFile(folder.resolve("not/made/yet/kempt.db")));
    }
}

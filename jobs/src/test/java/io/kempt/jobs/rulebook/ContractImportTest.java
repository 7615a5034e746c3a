package io.kempt.jobs.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ContractRequest;
import io.kempt.jobs.request.ContractResult;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Descriptions in other standards: beside each stand the rulebook that it becomes and the list of what is lost.
 * {@code -Dkempt.regenerate=true} writes both anew; read the difference.
 */
class ContractImportTest {
    private static final Path CASES =
            Path.of(System.getProperty("kempt.root"), "jobs/src/test/resources/io/kempt/jobs/contract");

    private final Path folder;

    ContractImportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private ContractResult read(Path file, String kind, boolean standalone) {
        return new RulebookJobs(folder, Optional.empty())
                .importContract(new ContractRequest(
                        file, Optional.of(kind).filter(code -> !code.isEmpty()), standalone, Optional.empty(), false));
    }

    private static String lost(ContractResult result) {
        return result.lost().stream()
                .map(one -> one.line() + " " + one.path() + ": " + one.what() + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"members.schema.json", "shop.datapackage.json", "customers.odcs.yaml"})
    void becomesTheRulebookBesideItAndNamesWhatIsLost(String name) throws IOException {
        ContractResult result = read(CASES.resolve(name), "", false);
        Path rulebook = CASES.resolve(name + ".rulebook.yml");
        Path losses = CASES.resolve(name + ".lost.txt");
        if (Boolean.getBoolean("kempt.regenerate")) {
            Files.writeString(rulebook, result.text());
            Files.writeString(losses, lost(result));
        }
        assertEquals(Files.readString(rulebook), result.text());
        assertEquals(Files.readString(losses), lost(result));
    }

    @ParameterizedTest
    @ValueSource(strings = {"members.schema.json", "shop.datapackage.json", "customers.odcs.yaml"})
    void passesTheCheckOfRulebooksAloneToo(String name) throws IOException {
        for (boolean standalone : new boolean[] {false, true}) {
            ContractResult result = read(CASES.resolve(name), "", standalone);
            Path file = Files.writeString(folder.resolve("made.yml"), result.text());
            assertEquals(
                    "[]",
                    new RulebookJobs(folder, Optional.of(file))
                            .check(true)
                            .remarks()
                            .toString());
            assertEquals(standalone, !result.text().contains("extends:"));
        }
    }

    @Test
    void aKindThatIsAskedForIsTheKindOfTheFirstTable() throws IOException {
        ContractResult result = read(CASES.resolve("members.schema.json"), "contact", false);
        assertEquals("contact", result.tables().get(0).kind());
        assertEquals(0, result.tables().get(0).known());
        assertTrue(result.text().contains("    key: member_no\n"), result.text());
    }

    @Test
    void headersThatStandForAnotherFieldAreToldAndNamesStayApart() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
                {"fields": [{"name": "mobile"}, {"name": "手机"}, {"name": "客户 电话", "title": "x"}, {"name": "2nd"},
                  {"name": "X"}, {"name": "年龄"}, {"name": "性别"}]}
                """);
        ContractResult result = read(file, "customer", false);
        assertEquals("""
                1 fields[1].name: the header '手机' stands for another field
                1 fields[2].name: the header '客户 电话' stands for another field
                2 fields[4].name: the header 'X' stands for another field
                """, lost(result).replace("fields[4].name: the header 'X'", "fields[4].name: the header 'X'"));
        new RulebookReader().read("made.yml", result.text());
    }

    @Test
    void whatFollowsNoStandardIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"columns\": []}");
        StopException stop = assertThrows(StopException.class, () -> read(file, "", false));
        assertEquals(ExitCode.INPUT_REFUSED, stop.exit());
        assertTrue(
                stop.problem().startsWith("x.json is no description that Kempt reads: found neither"), stop.problem());

        Path broken = Files.writeString(folder.resolve("y.json"), "{\"fields\": [");
        assertThrows(SettingsException.class, () -> read(broken, "", false));

        StopException missing = assertThrows(StopException.class, () -> read(folder.resolve("no.json"), "", false));
        assertEquals(ExitCode.USAGE, missing.exit());
    }

    @Test
    void aRulebookThatIsThereIsNotWrittenOver() throws IOException {
        Path output = Files.writeString(folder.resolve("rulebook.yml"), "mine");
        RulebookJobs jobs = new RulebookJobs(folder, Optional.empty());
        Path file = CASES.resolve("members.schema.json");
        StopException stop = assertThrows(
                StopException.class,
                () -> jobs.importContract(
                        new ContractRequest(file, Optional.empty(), false, Optional.of(output), false)));
        assertEquals(output + " exists already; it was left as it is.", stop.problem());
        assertEquals("mine", Files.readString(output));
        jobs.importContract(new ContractRequest(file, Optional.empty(), false, Optional.of(output), true));
        assertFalse(Files.readString(output).equals("mine"));
    }
}

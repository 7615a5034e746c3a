package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in the store, judged again by the rulebook as it is now. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class ValidateStoreTest {
    private final ImportWorkspace imported;
    private final ValidateWorkspace at;

    ValidateStoreTest(TestStores stores, @TempDir Path folder) throws IOException {
        imported = new ImportWorkspace(folder, stores);
        at = new ValidateWorkspace(folder);
    }

    private ValidateResult judged() {
        return at.store(ValidationOutputs.NONE);
    }

    @Test
    void aChangedRuleShowsAtOnceAndTheStoreStaysAsItIs() throws IOException {
        imported.rows("K1,张三,13812345678,官网", "K2,李四,１３８ 1234 5679,展会");
        imported.take();
        List<String> before = imported.wholeStore();
        assertEquals(List.of("2 repaired value.repaired mobile"), mobile(judged()));
        imported.rules("kinds: {customer: {fields: {source: {forbidden: [展会]}, wechat: {label: 微信, type: text,"
                + " required: true}}}}\n");
        ValidateResult changed = judged();
        assertEquals(1, ValidateWorkspace.count(changed, "error value.forbidden source"));
        assertEquals(2, ValidateWorkspace.count(changed, "repaired value.repaired mobile"), "raw values are kept");
        assertEquals(before, imported.wholeStore());
    }

    private static List<String> mobile(ValidateResult result) {
        return ValidateWorkspace.codes(result).stream()
                .filter(code -> code.endsWith(" mobile"))
                .toList();
    }

    @Test
    void aRejectedRowThatTheRulesAcceptNowCountsAsAccepted() throws IOException {
        imported.rows("K1,张三,13812345678,官网", "K2,,13812345679,展会");
        imported.take();
        assertEquals("1 accepted, 1 rejected", counts(judged()));
        imported.rules("kinds: {customer: {fields: {name: {required: false}}}}\n");
        assertEquals("2 accepted, 0 rejected", counts(judged()));
    }

    @Test
    void rejectsOfAContentThatWasReplacedAreHistory() throws IOException {
        imported.rows("K1,张三,13812345678,官网", "K2,,13812345679,展会");
        imported.take();
        imported.rows("K1,张三,13812345678,官网", "K3,,13812345670,展会");
        imported.take();
        ValidateResult result = at.store(at.findings("f.csv"));
        assertEquals("1 accepted, 1 rejected", counts(result));
        assertTrue(at.lines("f.csv").stream().noneMatch(line -> line.contains(",K2,")));
    }

    @Test
    void aRepeatedKeyStaysWhatItWasWhenTheFirstRecordWasReplaced() throws IOException {
        imported.rows("K1,张三,13812345678,官网", "K2,赵六,13812345671,官网", "K2,李四,13812345679,展会");
        imported.take();
        ValidateResult result = at.store(at.findings("f.csv"));
        assertEquals(1, ValidateWorkspace.count(result, "error key.repeated"));
        assertTrue(at.lines("f.csv").stream().anyMatch(line -> line.contains("stands already in 客户.csv:3;")));
    }

    @Test
    void cellsBeyondTheHeaderAndMendedRowsAreJudgedAsTheyWere() throws IOException {
        imported.rows("K1,张三,13812345678,官网,x,,y", "K2,,13812345679,展会,z");
        imported.take();
        ValidateResult result = at.store(at.findings("f.csv"));
        assertEquals(2, ValidateWorkspace.count(result, "warning row.extra-cells"));
        assertTrue(at.lines("f.csv").stream()
                .anyMatch(
                        line -> line.contains(",row.extra-cells,x |  | y,,3 more cells than the header has columns")));
    }

    @Test
    void withoutAStoreItSaysSo() {
        StopException refused = assertThrows(StopException.class, this::judged);
        assertEquals(ExitCode.USAGE, refused.exit());
        // on a server there is a schema to look into, which holds nothing
        assertTrue(
                refused.problem().endsWith("has no store yet: nothing was imported.")
                        || refused.problem().endsWith("holds no such records."),
                refused.problem());
    }

    @Test
    void aStoreIsNotRepaired() throws IOException {
        imported.rows("K1,张三,13812345678,官网");
        imported.take();
        StopException refused = assertThrows(StopException.class, () -> at.store(at.fix("clean.csv", false)));
        assertEquals("--fix repairs files, and no file is named.", refused.problem());
    }

    /** Accepted and rejected over all inputs. */
    private static String counts(ValidateResult result) {
        long accepted =
                result.inputs().stream().mapToLong(input -> input.accepted()).sum();
        long rejected =
                result.inputs().stream().mapToLong(input -> input.rejected()).sum();
        return accepted + " accepted, " + rejected + " rejected";
    }
}

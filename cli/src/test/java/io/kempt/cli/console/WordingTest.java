package io.kempt.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "9949, 9.9 s", "75000, 75 s", "725000, 12 min", "11100000, 3 h 05 min"})
    void timesAreReadable(long millis, String text) {
        assertEquals(text, Wording.time(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @CsvSource({"stopped, stopped.", "stopped., stopped.", "why?, why?", "停止。, 停止。"})
    void sentencesEndOnce(String text, String sentence) {
        assertEquals(sentence, Wording.sentence(text));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"客户.csv, 客户.csv", "a b.csv, 'a b.csv'", "it's, 'it'\\''s'", "$HOME, '$HOME'"})
    void shellWordsAreReadAsTyped(String word, String quoted) {
        assertEquals(quoted, Wording.shellWord(word));
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/out/a.csv, out/a.csv",
        "out/../a.csv, a.csv",
        "/desk, .",
        "/desktop/a.csv, /desktop/a.csv",
        "../a.csv, /a.csv",
    })
    void pathsBelowTheCurrentFolderAreRelative(String path, String shown) {
        Environment environment = new Environment(
                Map.of(), Path.of("/desk"), false, false, Locale.ROOT, () -> ZoneId.of("UTC"), () -> 0L);
        assertEquals(shown, environment.show(Path.of(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "Wait, Wait.",
        "kempt run ws, kempt run ws",
        "Start one: kempt run, Start one: kempt run",
        "Start one: kempt run ws, Start one: kempt run ws",
        "Make it with kempt run, Make it with kempt run.",
        "Give more: export X=1, Give more: export X=1",
    })
    void whatIsPastedEndsWithoutAStop(String text, String step) {
        assertEquals(step, Wording.step(text));
    }

    @ParameterizedTest
    @CsvSource({"1, error, 1 error", "2, error, 2 errors", "2, suspect, 2 suspect", "1000, warning, '1,000 warnings'"})
    void severitiesAreCounted(long number, String severity, String counted) {
        assertEquals(counted, Wording.countOf(number, severity));
    }

    @Test
    void aPathBesideTheCurrentFolderIsRelativeWhenThatIsShorter() {
        Environment environment = new Environment(
                Map.of(), Path.of("/data/crm/inputs"), false, false, Locale.ROOT, () -> ZoneId.of("UTC"), () -> 0L);
        assertEquals("../out/0001", environment.show(Path.of("/data/crm/out/0001")));
        assertEquals("/etc/x", environment.show(Path.of("/etc/x")));
    }

    @Test
    void countsTakeAPlural() {
        assertEquals("1 row", Wording.count(1, "row"));
        assertEquals("0 rows", Wording.count(0, "row"));
        assertEquals("1,204 rows", Wording.count(1204, "row"));
    }
}

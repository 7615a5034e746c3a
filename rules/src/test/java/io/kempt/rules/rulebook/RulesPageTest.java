package io.kempt.rules.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.validate.FindingCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/rules.md} to what the code declares. */
class RulesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("kempt.root"), "docs", "rules.md");

    @Test
    void thePageSaysWhatTheCodeDeclares() throws IOException {
        RulebookReader reader = new RulebookReader();
        String page = RulesPage.of(
                Units.ALL, RulebookReader.BUNDLED.stream().map(reader::bundled).toList());
        if (Boolean.getBoolean("kempt.regenerate")) {
            Files.writeString(PAGE, page);
        }

        assertEquals(
                page,
                Files.readString(PAGE),
                "docs/rules.md is out of date; write it anew with"
                        + " ./mvnw -pl rules test -Dtest=RulesPageTest -Dkempt.regenerate=true and commit it");
    }

    @Test
    void aCodeHasOneMeaning() {
        Map<String, FindingCode> byId = new HashMap<>();
        Stream.of(
                        FindingCodes.ofRows().stream(),
                        Units.ALL.standardisers().stream().flatMap(one -> one.codes().stream()),
                        Units.ALL.validators().stream().flatMap(one -> one.codes().stream()))
                .flatMap(codes -> codes)
                .forEach(code -> assertEquals(code, byId.computeIfAbsent(code.id(), id -> code)));

        Pattern id = Pattern.compile("[a-z][a-z0-9-]*([.][a-z][a-z0-9-]*)+");
        assertEquals(
                List.of(),
                byId.keySet().stream()
                        .filter(code -> !id.matcher(code).matches())
                        .toList());
    }

    @Test
    void bothWordingsUseTheSameArguments() {
        Pattern argument = Pattern.compile("\\{[0-9]}");
        for (FindingCode code : Units.ALL.codes()) {
            List<String> en = argument.matcher(code.en())
                    .results()
                    .map(m -> m.group())
                    .distinct()
                    .sorted()
                    .toList();
            List<String> zh = argument.matcher(code.zh())
                    .results()
                    .map(m -> m.group())
                    .distinct()
                    .sorted()
                    .toList();
            assertEquals(en, zh, code.id());
            assertTrue(
                    code.zh().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                    code.id());
        }
    }
}

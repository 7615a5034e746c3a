package io.kempt.rules.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.example.ExampleOutcome;
import io.kempt.rules.example.ExampleRun;
import io.kempt.rules.rulebook.RulebookReader;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "One file and one line": the page that shows how a rule is added is executed. */
class ContributingTest {
    private static final Path ROOT = Path.of(System.getProperty("kempt.root"));
    private static final Path SOURCES = ROOT.resolve("rules/src/main/java/io/kempt/rules/validate");

    /** The blocks of a language in the section "Add a rule". */
    private static List<String> blocks(String language) throws IOException {
        String page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
        String section = page.substring(page.indexOf("## Add a rule"), page.indexOf("## Expected outputs"));
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(section);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    @Test
    void theClassOnThePageIsTheOneInUse() throws IOException {
        assertEquals(
                Files.readString(SOURCES.resolve("EmailAsName.java")),
                blocks("java").get(0));
        assertTrue(Validators.ALL.stream().anyMatch(EmailAsName.class::isInstance));
    }

    @Test
    void theLineOnThePageIsTheOneInTheList() throws IOException {
        assertTrue(Files.readString(SOURCES.resolve("Validators.java"))
                .contains(blocks("java").get(1)));
    }

    /** What a newcomer copies from the page compiles as it stands. */
    @Test
    void theClassOnThePageCompiles(@TempDir Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String source = blocks("java").get(0);
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///EmailAsName.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"), "-Werror");
        boolean compiled = compiler.getTask(complaints, null, null, options, null, List.of(file))
                .call();
        assertTrue(compiled, complaints.toString());
        assertTrue(Files.exists(classes.resolve("io/kempt/rules/validate/EmailAsName.class")));
    }

    @Test
    void theExamplesOfTheRulebookOnThePageHold() throws IOException {
        List<ExampleOutcome> outcomes = ExampleRun.of(
                new RulebookReader().read("page.yml", blocks("yaml").get(0)));
        List<String> own = outcomes.stream()
                .filter(one -> one.place().file().equals("page.yml"))
                .map(one -> one.given() + " " + one.status())
                .toList();
        assertEquals(List.of("华为技术有限公司 HOLDS", "sales@example.com HOLDS"), own);
    }
}

package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in an installation without jars, with a Java that only tells how it was called. */
class LauncherTest {
    private static final String TELLING_JAVA = """
            #!/bin/sh
            [ "$1" != -version ] || { echo 'openjdk version "21.0.1" 2023-10-17' >&2; exit 0; }
            echo "LC_ALL=${LC_ALL-}"
            echo "HOME=$HOME"
            for word; do echo "$word"; done
            """;

    private final Path temp;
    private final Path kempt;

    private final Map<String, String> environment = new HashMap<>();

    LauncherTest(@TempDir Path temp) {
        this.temp = temp;
        this.kempt = temp.resolve("installed/bin/kempt");
    }

    @BeforeEach
    void install() throws IOException {
        Launcher.script(kempt, Files.readString(Launcher.ROOT.resolve("scripts/kempt")));
        Path lib = Files.createDirectories(temp.resolve("installed/lib"));
        Files.writeString(lib.resolve("kempt.jar"), "");
        Files.writeString(lib.resolve("VERSION"), "0.0.0\n");
        java("jdk", "21.0.1");
        environment.put("JAVA_HOME", temp.resolve("jdk").toString());
        environment.put("KEMPT_CDS", "off");
    }

    private void java(String home, String release) throws IOException {
        Launcher.script(temp.resolve(home + "/bin/java"), TELLING_JAVA);
        if (!release.isEmpty()) {
            Files.writeString(temp.resolve(home + "/release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + release + "\"\n");
        }
    }

    private Launcher.Outcome run(String... args) throws IOException, InterruptedException {
        return run(kempt, args);
    }

    private Launcher.Outcome run(Path launcher, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(args));
        return Launcher.run(temp, environment, command);
    }

    @Test
    void theArgumentsArriveAsTyped() throws Exception {
        Launcher.Outcome outcome = run("validate", "客户 表.csv", "*", "a'b\"c", "");
        assertEquals(0, outcome.code(), outcome.err());
        String jar = temp.resolve("installed/lib/kempt.jar").toRealPath().toString();
        assertTrue(outcome.out().endsWith("-jar\n" + jar + "\nvalidate\n客户 表.csv\n*\na'b\"c\n\n"), outcome.out());
        assertEquals("", outcome.err());
    }

    @Test
    void javaMissingIsSaid() throws Exception {
        environment.remove("JAVA_HOME");
        environment.put("PATH", temp.resolve("empty").toString());
        Launcher.Outcome outcome = run("run");
        assertEquals(6, outcome.code());
        assertTrue(outcome.err().startsWith("kempt: Java is missing: there is no java on PATH="), outcome.err());
        assertTrue(outcome.err().contains("\nNext: Install a Java 17 or newer"), outcome.err());
    }

    @Test
    void aWrongJavaHomeIsSaid() throws Exception {
        environment.put("JAVA_HOME", "/nowhere");
        Launcher.Outcome outcome = run("run");
        assertEquals(6, outcome.code());
        assertEquals("""
                kempt: JAVA_HOME=/nowhere has no bin/java.
                Next: Set JAVA_HOME to a Java 17 or newer, or unset it to use java on PATH.
                """, outcome.err());
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_402", "11.0.2", "16"})
    void anOldJavaIsSaidByItsReleaseFile(String version) throws Exception {
        java("jdk", version);
        Launcher.Outcome outcome = run("run");
        assertEquals(6, outcome.code());
        assertTrue(
                outcome.err().contains("is Java " + version + "; Kempt needs Java 17 or newer.\nNext: "),
                outcome.err());
    }

    @Test
    void aJavaWithoutReleaseFileIsAsked() throws Exception {
        java("bare", "");
        environment.put("JAVA_HOME", temp.resolve("bare").toString());
        assertEquals(0, run("run").code());
        Launcher.script(temp.resolve("bare/bin/java"), "#!/bin/sh\necho 'java version \"1.8.0_402\"' >&2\n");
        Launcher.Outcome outcome = run("run");
        assertEquals(6, outcome.code());
        assertTrue(outcome.err().contains("is Java 1.8.0_402; Kempt needs"), outcome.err());
    }

    @Test
    void javaIsFoundOnThePath() throws Exception {
        environment.remove("JAVA_HOME");
        environment.put("PATH", temp.resolve("jdk/bin") + ":/usr/bin:/bin");
        Launcher.Outcome outcome = run("run");
        assertEquals(0, outcome.code(), outcome.err());
    }

    @Test
    void anEmptyEnvironmentGetsUtf8AndAHome() throws Exception {
        Launcher.Outcome outcome = run("run");
        assertTrue(outcome.out().startsWith("LC_ALL=C.UTF-8\nHOME=/"), outcome.out());
    }

    @Test
    void aChineseLocaleThatIsNotUtf8KeepsItsLanguage() throws Exception {
        environment.put("LANG", "zh_CN.GBK");
        Launcher.Outcome outcome = run("run");
        assertTrue(outcome.out().startsWith("LC_ALL=C.UTF-8\n"), outcome.out());
        assertTrue(outcome.out().contains("\n-Duser.language=zh\n"), outcome.out());
    }

    @Test
    void aLocaleThatIsNotInstalledIsReplaced() throws Exception {
        environment.put("LC_ALL", "zh_XX.UTF-8");
        Launcher.Outcome outcome = run("run");
        assertTrue(outcome.out().startsWith("LC_ALL=C.UTF-8\n"), outcome.out());
        assertTrue(outcome.out().contains("\n-Duser.language=zh\n"), outcome.out());
    }

    @Test
    void aUtf8LocaleStays() throws Exception {
        environment.put("LANG", "C.UTF-8");
        assertTrue(run("run").out().startsWith("LC_ALL=\n"));
    }

    @Test
    void itIsFoundThroughSymbolicLinks() throws Exception {
        Path far = Files.createDirectories(temp.resolve("usr/local/bin"));
        Files.createSymbolicLink(far.resolve("k"), kempt);
        Files.createSymbolicLink(far.resolve("kempt"), Path.of("k"));
        Launcher.Outcome outcome = run(far.resolve("kempt"), "run");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("installed/lib/kempt.jar\nrun\n"), outcome.out());
    }

    @Test
    void everyCommandGetsTheFlagsThatCostLeast() throws Exception {
        assertTrue(run("--help").out().contains("-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n"));
        assertTrue(run("--quiet", "run").out().contains("-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n"));
    }

    @Test
    void ownFlagsForTheJvmComeLater() throws Exception {
        environment.put("KEMPT_JAVA_OPTS", "-Xmx4g -XX:+UseG1GC");
        String out = run("runs", "list").out();
        assertTrue(out.contains("-XX:TieredStopAtLevel=1\n-Xmx4g\n-XX:+UseG1GC\n-jar\n"), out);
        assertFalse(out.contains("UseSerialGC"), out);
    }

    @Test
    void temporaryFilesGoToTmpdir() throws Exception {
        environment.put("TMPDIR", temp.toString());
        assertTrue(run("run").out().contains("\n-Djava.io.tmpdir=" + temp + "\n"));
    }

    @Test
    void anArchiveThatCannotBeMadeHindersNothing() throws Exception {
        environment.remove("KEMPT_CDS");
        Launcher.Outcome outcome = run("run");
        assertEquals(0, outcome.code(), outcome.err());
        assertFalse(outcome.out().contains("SharedArchiveFile"), outcome.out());
        assertTrue(Files.exists(temp.resolve("installed/lib/kempt-0.0.0-java-21.0.1.jsa")), "not to be tried again");
        assertEquals("", outcome.err());
    }

    @Test
    void missingJarsAreSaid() throws Exception {
        Files.delete(temp.resolve("installed/lib/kempt.jar"));
        Launcher.Outcome outcome = run("run");
        assertEquals(6, outcome.code());
        assertTrue(
                outcome.err().contains("lib/kempt.jar is missing.\nNext: Unpack the distribution again"),
                outcome.err());
    }

    @Test
    void aCloneThatCannotBeBuiltSaysSo() throws Exception {
        Path clone = temp.resolve("clone");
        Path inClone = Launcher.script(
                clone.resolve("scripts/kempt"), Files.readString(Launcher.ROOT.resolve("scripts/kempt")));
        Files.createDirectories(clone.resolve("cli"));
        Files.writeString(clone.resolve("cli/pom.xml"), "");
        Launcher.script(clone.resolve("mvnw"), "#!/bin/sh\necho 'no network'\nexit 1\n");
        Launcher.Outcome outcome = run(inClone, "run");
        assertEquals(6, outcome.code());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("kempt: building Kempt from this clone"), outcome.err());
        assertTrue(outcome.err().contains("\nno network\nkempt: Kempt could not be built;"), outcome.err());
    }

    @Test
    void aCloneIsBuiltOnceAndAgainAfterACommitToItsSources() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/git")), "needs git");
        Path clone = temp.resolve("clone");
        Path inClone = Launcher.script(
                clone.resolve("scripts/kempt"), Files.readString(Launcher.ROOT.resolve("scripts/kempt")));
        Files.createDirectories(clone.resolve("cli"));
        Files.writeString(clone.resolve("cli/pom.xml"), "");
        Launcher.script(
                clone.resolve("mvnw"),
                "#!/bin/sh\necho built >> builds\nmkdir -p cli/target/kempt/lib\n: > cli/target/kempt/lib/kempt.jar\n");
        git(clone, "init -q");
        commit(clone, "2026-01-01T00:00:00Z");
        assertEquals(0, run(inClone, "run").code());
        assertEquals("", run(inClone, "run").err());
        assertEquals(List.of("built"), Files.readAllLines(clone.resolve("builds")));
        Files.writeString(clone.resolve("cli/pom.xml"), "<!-- changed -->");
        // a commit dated later than this machine's clock must not build for ever either
        commit(clone, "2099-01-01T00:00:00Z");
        assertTrue(run(inClone, "run").err().startsWith("kempt: building"));
        assertEquals("", run(inClone, "run").err());
        assertEquals(List.of("built", "built"), Files.readAllLines(clone.resolve("builds")));
    }

    private static void commit(Path clone, String date) throws Exception {
        git(clone, "add cli");
        Launcher.Outcome outcome = Launcher.run(
                clone,
                Map.of("GIT_COMMITTER_DATE", date, "GIT_AUTHOR_DATE", date),
                List.of("/usr/bin/git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "m"));
        assertEquals(0, outcome.code(), outcome.err());
    }

    private static void git(Path clone, String words) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/git"));
        command.addAll(List.of(words.split(" ")));
        Launcher.Outcome outcome = Launcher.run(clone, Map.of(), command);
        assertEquals(0, outcome.code(), outcome.err());
    }
}

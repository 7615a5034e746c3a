package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that becomes the archive, started as cron would. */
class DistributionIT {
    private static final Path HOME = Launcher.ROOT.resolve("cli/target/kempt");

    private final Path temp;

    DistributionIT(@TempDir Path temp) {
        this.temp = temp;
    }

    private Launcher.Outcome run(Map<String, String> environment, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/kempt").toString()));
        command.addAll(List.of(args));
        return Launcher.run(temp, environment, command);
    }

    /** The Java that runs this test, since an empty environment may find an older one. */
    private static Map<String, String> thisJava() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    void itHoldsTheLauncherTheJarsAndThePapers() throws IOException {
        for (String file : List.of(
                "bin/kempt",
                "lib/kempt.jar",
                "schedule/crontab",
                "schedule/kempt.service",
                "docs/operations.md",
                "LICENSE",
                "NOTICE",
                "README.md",
                "CHANGELOG.md")) {
            assertTrue(Files.isRegularFile(HOME.resolve(file)), file);
        }
        assertTrue(Files.isExecutable(HOME.resolve("bin/kempt")));
        try (Stream<Path> jars = Files.list(HOME.resolve("lib"))) {
            List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
            assertTrue(names.stream().anyMatch(name -> name.startsWith("spring-batch-core-")), names::toString);
            assertTrue(names.stream().noneMatch(name -> name.startsWith("junit")), names::toString);
        }
    }

    @Test
    void itStartsInAnEmptyEnvironment() throws Exception {
        Launcher.Outcome outcome = run(thisJava(), "--version");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().startsWith("kempt 0."), outcome.out());
        assertEquals("", outcome.err());
        assertEquals(outcome, run(thisJava(), "--version"), "the second start uses the archive of the first");
    }

    @Test
    void theFirstStartMakesTheClassDataArchive() throws Exception {
        run(thisJava(), "--version");
        try (Stream<Path> files = Files.list(HOME.resolve("lib"))) {
            List<Path> archives =
                    files.filter(file -> file.toString().endsWith(".jsa")).toList();
            assertTrue(!archives.isEmpty(), "no archive");
            for (Path archive : archives) {
                assertTrue(Files.size(archive) > 1_000_000, archive + " is empty");
            }
        }
    }

    @Test
    void mistakesEndWithExitCode2() throws Exception {
        Launcher.Outcome outcome = run(thisJava(), "vaildate", "客户.csv");
        assertEquals(2, outcome.code());
        assertEquals(
                "kempt: 'vaildate' is not a command of kempt. Did you mean validate?\nNext: kempt --help\n",
                outcome.err());
    }

    @Test
    void chineseSurvivesAnEmptyEnvironment() throws Exception {
        Launcher.Outcome outcome = run(thisJava(), "run", "工作区", "多余");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().startsWith("kempt: '多余' is one word too many"), outcome.err());
    }

    @Test
    void aReaderThatGoesAwayIsNoError() throws Exception {
        Launcher.Outcome outcome = Launcher.run(
                temp, thisJava(), List.of("/bin/sh", "-c", HOME.resolve("bin/kempt") + " --help | head -1"));
        assertEquals(0, outcome.code());
        assertEquals("Keeps customer data fit to use.\n", outcome.out());
        assertEquals("", outcome.err());
    }

    @Test
    void aFullDiskBehindStandardOutputIsTold() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "needs /dev/full");
        Launcher.Outcome outcome = Launcher.run(
                temp, thisJava(), List.of("/bin/sh", "-c", HOME.resolve("bin/kempt") + " --help > /dev/full"));
        assertEquals(6, outcome.code());
        assertTrue(outcome.err().startsWith("kempt: standard output could not be written: "), outcome.err());
    }

    @Test
    void newerJavasDrawNoWarnings() throws Exception {
        Path newer = Path.of("/usr/lib/jvm/temurin-25-jdk-amd64");
        assumeTrue(Files.isDirectory(newer), "needs a JDK 25");
        Map<String, String> environment = Map.of("JAVA_HOME", newer.toString());
        for (int start = 1; start <= 2; start++) {
            Launcher.Outcome outcome = run(environment, "--version");
            assertEquals(0, outcome.code());
            assertTrue(outcome.out().contains("(Java 25"), outcome.out());
            assertEquals("", outcome.err());
        }
    }
}

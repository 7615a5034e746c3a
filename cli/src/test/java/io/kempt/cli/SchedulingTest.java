package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kempt.jobs.exit.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code scripts/schedule} gives people to start Kempt by, executed with a program in Kempt's place that notes its words. */
@DisabledOnOs(OS.WINDOWS)
final class SchedulingTest {
    private static final Path SCHEDULE = Launcher.ROOT.resolve("scripts/schedule");
    private static final Map<String, String> AS_CRON_DOES =
            Map.of("PATH", "/usr/bin:/bin", "SHELL", "/bin/sh", "HOME", "/", "LOGNAME", "kempt");

    @TempDir
    Path folder = Path.of("");

    private Path kempt;
    private Path workspace;

    @BeforeEach
    void putAProgramInKemptsPlace() throws IOException {
        workspace = Files.createDirectories(folder.resolve("my 客户"));
        kempt = Launcher.script(folder.resolve("bin/kempt"), """
                #!/bin/sh
                echo "$LC_ALL|$*" >>"%1$s/calls"
                echo "said with $*"
                calls=$(wc -l <"%1$s/calls")
                code=$(sed -n "${calls}p" "%1$s/codes" 2>/dev/null)
                exit "${code:-0}"
                """.formatted(folder));
    }

    private List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private void endsWith(String... codes) throws IOException {
        Files.write(folder.resolve("codes"), List.of(codes));
    }

    static Stream<Path> shellScripts() throws IOException {
        try (Stream<Path> files = Files.list(SCHEDULE)) {
            return files.filter(file -> file.toString().endsWith(".sh")).sorted().toList().stream();
        }
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    @ParameterizedTest
    @MethodSource("shellScripts")
    void shellsUnderstandTheScripts(Path script) throws Exception {
        for (String shell : List.of("sh", "bash", "dash", "busybox sh", "shellcheck")) {
            List<String> command = new ArrayList<>(List.of(shell.split(" ")));
            if (has(command.get(0))) {
                command.addAll(
                        shell.equals("shellcheck") ? List.of(script.toString()) : List.of("-n", script.toString()));
                Launcher.Outcome outcome = Launcher.run(folder, AS_CRON_DOES, command);
                assertEquals(0, outcome.code(), shell + ": " + outcome.out() + outcome.err());
            }
        }
        assertTrue(Files.isExecutable(script), script + " cannot be executed");
    }

    /** A line of the crontab as cron reads it: five fields of time, and the rest for {@code /bin/sh -c}. */
    private record CronLine(String time, String command) {}

    private static final Pattern CRON_LINE = Pattern.compile("((?:[0-9*,/-]+ ){5})(.*)");
    private static final Pattern CRON_VARIABLE = Pattern.compile("([A-Z_]+)=(.*)");

    private final Map<String, String> cronVariables = new LinkedHashMap<>(AS_CRON_DOES);
    private final List<CronLine> cronLines = new ArrayList<>();

    private void readCrontab() throws IOException {
        String text = Files.readString(SCHEDULE.resolve("crontab"));
        assertTrue(text.endsWith("\n"), "cron leaves out a last line without an end");
        for (String line : text.lines().toList()) {
            Matcher variable = CRON_VARIABLE.matcher(line);
            Matcher entry = CRON_LINE.matcher(line);
            if (variable.matches()) {
                cronVariables.put(variable.group(1), variable.group(2));
            } else if (entry.matches()) {
                cronLines.add(new CronLine(entry.group(1).strip(), entry.group(2)));
                assertFalse(entry.group(2).replace("\\%", "").contains("%"), "cron ends a command at a %: " + line);
            } else {
                assertTrue(line.isEmpty() || line.startsWith("#"), "cron does not understand: " + line);
            }
        }
        cronVariables.put("KEMPT", kempt.toString());
        cronVariables.put("WORKSPACE", workspace.toString());
    }

    private Launcher.Outcome cron(CronLine line) throws Exception {
        return Launcher.run(folder, cronVariables, List.of("/bin/sh", "-c", line.command()));
    }

    @Test
    void theLinesOfTheCrontabWorkInAnEmptyEnvironment() throws Exception {
        readCrontab();
        assertEquals(
                List.of("15 2 * * *", "30 3-8 * * *", "45 8 * * *"),
                cronLines.stream().map(CronLine::time).toList());
        for (CronLine line : cronLines) {
            Launcher.Outcome outcome = cron(line);
            assertEquals(0, outcome.code(), outcome.err());
            assertEquals("", outcome.out() + outcome.err(), "cron sends an e-mail of what is written");
        }
        assertEquals(
                List.of(
                        "C.UTF-8|run " + workspace,
                        "C.UTF-8|run -q " + workspace,
                        "C.UTF-8|runs doctor -w " + workspace),
                calls());
        assertEquals(
                List.of("said with run " + workspace, "said with run -q " + workspace),
                Files.readAllLines(workspace.resolve("kempt.log")));
    }

    @Test
    void cronSendsWhatTheDoctorFinds() throws Exception {
        readCrontab();
        endsWith("6");
        assertEquals(
                "said with runs doctor -w " + workspace + "\n",
                cron(cronLines.get(2)).out());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, done",
        "1, 0, gate",
        "5, 0, refused",
        "3, 75, ''",
        "4, 75, ''",
        "2, 2, ''",
        "6, 6, ''",
        "70, 70, ''",
        "143, 143, ''"
    })
    void dolphinSchedulerRepeatsWhatARepetitionCanMend(String code, int exit, String outcome) throws Exception {
        endsWith(code);
        Map<String, String> environment = new LinkedHashMap<>(AS_CRON_DOES);
        environment.put("KEMPT", kempt.toString());
        environment.put("WORKSPACE", workspace.toString());
        Launcher.Outcome ended = Launcher.run(
                folder,
                environment,
                List.of("sh", SCHEDULE.resolve("dolphinscheduler.sh").toString()));
        assertEquals(exit, ended.code(), ended.err());
        assertEquals(List.of("C.UTF-8|run " + workspace), calls());
        String said = "said with run " + workspace + "\n";
        assertEquals(outcome.isEmpty() ? said : said + "${setValue(kempt_outcome=" + outcome + ")}\n", ended.out());
    }

    @Test
    void dolphinSchedulerEndsKemptInOrder() throws Exception {
        Path ready = folder.resolve("ready");
        Launcher.script(kempt, """
                #!/bin/sh
                trap 'echo "ended in order"; exit 143' TERM
                : >"%s"
                while :; do sleep 0.1; done
                """.formatted(ready));
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", SCHEDULE.resolve("dolphinscheduler.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("KEMPT", kempt.toString());
        builder.environment().put("WORKSPACE", workspace.toString());
        Process task = builder.start();
        while (!Files.exists(ready)) {
            assertTrue(task.isAlive(), () -> "the task ended before its time");
            Thread.sleep(20);
        }
        task.destroy();
        assertEquals(143, task.waitFor());
        assertEquals("ended in order\n", Files.readString(out));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "1, 1, 1",
        "5, 5, 1",
        "2, 2, 1",
        "6, 6, 1",
        "70, 70, 1",
        "4 0, 0, 2",
        "3 4 0, 0, 3",
        "3 3 3 0, 3, 3",
        "4 1, 1, 2"
    })
    void xxlJobTriesAgainWhatMayComeRightByItself(String codes, int exit, int attempts) throws Exception {
        endsWith(codes.split(" "));
        Map<String, String> environment = new LinkedHashMap<>(AS_CRON_DOES);
        environment.put("KEMPT", kempt.toString());
        environment.put("PAUSE", "0");
        String script = SCHEDULE.resolve("xxl-job.sh").toString();
        Launcher.Outcome ended =
                Launcher.run(folder, environment, List.of("sh", script, workspace.toString(), "0", "1"));
        assertEquals(exit, ended.code(), ended.err());
        assertEquals(attempts, calls().size(), ended.out());
    }

    @Test
    void xxlJobLeavesOneExecutorToDoTheWork() throws Exception {
        Map<String, String> environment = new LinkedHashMap<>(AS_CRON_DOES);
        environment.put("KEMPT", kempt.toString());
        String script = SCHEDULE.resolve("xxl-job.sh").toString();
        Launcher.Outcome second =
                Launcher.run(folder, environment, List.of("sh", script, workspace.toString(), "1", "3"));
        assertEquals(0, second.code(), second.err());
        assertEquals(List.of(), calls());
        Launcher.Outcome without = Launcher.run(folder, environment, List.of("sh", script, ""));
        assertFalse(without.code() == 0, "a task without a workspace cannot have succeeded");
        assertTrue(without.err().contains("names the workspace"), without.err());
    }

    @Test
    void theManualNamesEveryExitCode() throws IOException {
        String manual = Files.readString(Launcher.ROOT.resolve("docs/operations.md"));
        for (ExitCode exit : ExitCode.values()) {
            assertTrue(
                    manual.lines()
                            .filter(line -> line.startsWith("| "))
                            .anyMatch(line -> line.split("\\|")[1].matches(".*\\b" + exit.code() + "\\b.*")),
                    exit.toString());
        }
    }

    @Test
    void systemdUnderstandsServiceAndTimer() throws Exception {
        assumeTrue(has("systemd-analyze"), "no systemd here");
        Path units = Files.createDirectories(folder.resolve("units"));
        for (String unit : List.of("kempt.service", "kempt.timer")) {
            // what is started, and the manual, must exist
            Files.writeString(
                    units.resolve(unit),
                    Files.readString(SCHEDULE.resolve(unit)).replace("/opt/kempt/bin/kempt", kempt.toString()));
        }
        Launcher.Outcome verified = Launcher.run(
                units,
                Map.of("PATH", System.getenv("PATH")),
                List.of("systemd-analyze", "verify", "--man=no", "./kempt.service", "./kempt.timer"));
        assertEquals(0, verified.code(), verified.err());
        assertEquals("", verified.out() + verified.err());
    }

    @Test
    void theServiceIsHardened() throws IOException {
        List<String> lines = Files.readAllLines(SCHEDULE.resolve("kempt.service"));
        for (String setting : List.of(
                "Type=oneshot",
                "KillSignal=SIGTERM",
                "TimeoutStopSec=30",
                "UMask=0077",
                "NoNewPrivileges=yes",
                "ProtectSystem=strict",
                "ReadWritePaths=/srv/crm",
                "PrivateTmp=yes")) {
            assertTrue(lines.contains(setting), setting);
        }
        assertTrue(Files.readAllLines(SCHEDULE.resolve("kempt.timer")).contains("Persistent=true"));
    }

    @Test
    void logrotateUnderstandsItsFile() throws Exception {
        String text = Files.readString(SCHEDULE.resolve("logrotate"));
        assertEquals(1, text.chars().filter(c -> c == '{').count());
        assertTrue(text.contains("\n/srv/crm/kempt.log {\n"), text);
        assumeTrue(has("logrotate"), "no logrotate here");
        Path file = folder.resolve("logrotate");
        Files.writeString(
                file,
                text.replace("/srv/crm/kempt.log", folder + "/kempt.log")
                        .replaceAll("(?m)^    su .*\\R", "")
                        .replace("create 0600 kempt kempt", "create 0600"));
        Launcher.Outcome outcome = Launcher.run(
                folder,
                Map.of("PATH", System.getenv("PATH")),
                List.of(
                        "logrotate",
                        "--debug",
                        "--state",
                        folder.resolve("state").toString(),
                        file.toString()));
        assertEquals(0, outcome.code(), outcome.err());
    }
}

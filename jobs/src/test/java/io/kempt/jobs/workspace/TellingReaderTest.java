package io.kempt.jobs.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.tell.Audience;
import io.kempt.jobs.tell.MailSettings;
import io.kempt.jobs.tell.Notification;
import io.kempt.jobs.tell.Secret;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom {@code kempt.yml} wants to be told, and what it may not hold. */
final class TellingReaderTest {
    private static final String INPUTS = "inputs: [{files: a.csv, kind: customer, source: erp}]\n";

    @TempDir
    private Path folder = Path.of("");

    private Audience audience(String settings) throws IOException {
        Files.writeString(folder.resolve(Workspace.FILE), settings);
        return TellingReader.audience(folder);
    }

    private List<String> mistakes(String settings) throws IOException {
        Files.writeString(folder.resolve(Workspace.FILE), INPUTS + settings);
        SettingsException mistaken = assertThrows(SettingsException.class, () -> Workspace.of(folder));
        return mistaken.mistakes().stream()
                .map(mistake -> mistake.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void everyoneIsNamed() throws IOException {
        String settings = """
                language: zh
                metrics-file: /var/lib/node_exporter/kempt.prom
                ping-url: https://hc-ping.com/3b452093
                openlineage-file: lineage.jsonl
                notifications:
                  - {to: dingtalk, on: gate, url-file: ops/url, secret-env: DING_SECRET}
                  - to: email
                    server: smtp.example.com
                    user: kempt
                    secret-file: ops/password
                    from: kempt@example.com
                    recipients: [ops@example.com]
                """;
        assertEquals(
                new Audience(
                        folder,
                        Lang.ZH,
                        Optional.of(Path.of("/var/lib/node_exporter/kempt.prom")),
                        Optional.of("https://hc-ping.com/3b452093"),
                        Optional.of(folder.resolve("lineage.jsonl")),
                        List.of(
                                new Notification(
                                        "dingtalk",
                                        Notification.On.GATE,
                                        Optional.of(Secret.inFile(folder.resolve("ops/url"))),
                                        Optional.of(Secret.inVariable("DING_SECRET")),
                                        Optional.empty()),
                                new Notification(
                                        "email",
                                        Notification.On.FAILURE,
                                        Optional.empty(),
                                        Optional.of(Secret.inFile(folder.resolve("ops/password"))),
                                        Optional.of(new MailSettings(
                                                "smtp.example.com",
                                                587,
                                                MailSettings.Security.STARTTLS,
                                                "kempt",
                                                "kempt@example.com",
                                                List.of("ops@example.com")))))),
                audience(INPUTS + settings));
        Workspace.of(folder);
    }

    @Test
    void mistakesElsewhereDoNotKeepAnyoneFromBeingTold() throws IOException {
        assertEquals(
                Optional.of(folder.resolve("m.prom")),
                audience("metrics-file: m.prom\ncolour: red\ninputs: []\n").metricsFile());
    }

    @Test
    void mistakesInItTellNobody() throws IOException {
        assertTrue(audience("metrics-file: m.prom\nping-url: here\n").isEmpty());
    }

    @Test
    void secretsInClearAreRefused() throws IOException {
        assertEquals(
                List.of(
                        "kempt.yml:3:17: 'url' is a secret and must not stand here; keep it in a variable (url-env: NAME)"
                                + " or in a file that only its owner may read (url-file: PATH)",
                        "kempt.yml:3:49: 'secret' is a secret and must not stand here; keep it in a variable (secret-env:"
                                + " NAME) or in a file that only its owner may read (secret-file: PATH)"),
                mistakes("notifications:\n  - {to: slack, url: 'https://hooks.example/T', secret: SEC1}\n"));
        List<String> ofMail = mistakes("notifications:\n  - {to: email, password: hunter2}\n");
        assertTrue(
                ofMail.contains("kempt.yml:3:17: 'password' is a secret and must not stand here; keep it in a variable"
                        + " (secret-env: NAME) or in a file that only its owner may read (secret-file: PATH)"),
                ofMail::toString);
    }

    @Test
    void whatIsMissingOrWrongIsSaidWithItsPlace() throws IOException {
        assertEquals(
                List.of(
                        "kempt.yml:2:1: 'ping-url' is no address; write one that begins with https://",
                        "kempt.yml:4:5: name where the address of this webhook is kept: url-env: a variable, or url-file:"
                                + " a file",
                        "kempt.yml:5:6: 'to' is 'teams'; choose one of wecom, dingtalk, feishu, slack, email",
                        "kempt.yml:6:21: 'on' is 'sometimes'; choose one of failure, gate, always",
                        "kempt.yml:6:52: unknown setting 'colour'; known here: on, secret-env, secret-file, to, url-env,"
                                + " url-file",
                        "kempt.yml:7:5: 'from' is missing",
                        "kempt.yml:7:5: 'recipients' is missing; list the addresses that get the digest",
                        "kempt.yml:7:17: 'user' would send its password in clear; use security: starttls or ssl",
                        "kempt.yml:8:5: expected 'to:' and 'on:' here"),
                mistakes("""
                        ping-url: hc-ping.com/x
                        notifications:
                          - {to: wecom}
                          - {to: teams}
                          - {to: slack, on: sometimes, url-env: SLACK_URL, colour: red}
                          - {to: email, user: kempt, secret-env: P, security: none, server: localhost}
                          - slack
                        """));
    }
}

package io.kempt.jobs.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.model.Lang;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests by e-mail, taken by a real SMTP server. */
final class EmailTest {
    private static final Web SHORT = new Web(Duration.ofMillis(300), 1, Duration.ZERO);

    private static final long STARTUP_MILLIS = 60_000;

    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder = Path.of("");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Notification to(int port, MailSettings.Security security, String user) {
        return new Notification(
                "email",
                Notification.On.ALWAYS,
                Optional.empty(),
                user.isEmpty() ? Optional.empty() : Optional.of(Secret.inVariable("PASSWORD")),
                Optional.of(new MailSettings(
                        security == MailSettings.Security.NONE ? "127.0.0.1" : "localhost",
                        port,
                        security,
                        user,
                        "kempt@example.com",
                        List.of("ops@example.com", "steward@example.com"))));
    }

    private Notification to(MailSettings.Security security, String user) {
        return to(server.getSmtp().getPort(), security, user);
    }

    @Test
    void everyRecipientGetsTheDigest() throws MessagingException, IOException, UntoldException {
        new Notifier(to(MailSettings.Security.NONE, ""), Map.of()).end(Stories.of(ExitCode.OK, Lang.ZH, List.of()));
        MimeMessage[] messages = server.getReceivedMessages();
        assertEquals(2, messages.length);
        MimeMessage message = messages[0];
        assertEquals("Kempt retail，运行 0007：完成（退出码 0）", message.getSubject());
        assertEquals("kempt@example.com", message.getFrom()[0].toString());
        assertEquals(2, message.getRecipients(Message.RecipientType.TO).length);
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        assertEquals(Stories.BEGAN.plusSeconds(12), message.getSentDate().toInstant());
        assertEquals(
                List.of(
                        "Kempt retail，运行 0007：完成（退出码 0）",
                        "命令: kempt run",
                        "行数: 1,204 已接受，54 已拒绝，2 已忽略；新文件 1 个，此前已导入 1 个",
                        "客户数: 950",
                        "用时: 12 s",
                        "下一步: kempt runs show 0007"),
                message.getContent().toString().lines().toList());
    }

    @Test
    void aServerWithoutStartTlsGetsNoMail() {
        UntoldException untold = assertThrows(
                UntoldException.class,
                () -> new Notifier(to(MailSettings.Security.STARTTLS, ""), Map.of()).end(Stories.done()));
        assertEquals("the server broke off, or does not offer STARTTLS", untold.reason());
        assertEquals(0, server.getReceivedMessages().length);
    }

    /** A key pair of localhost, made anew for these tests: GreenMail's own names no host. */
    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "mail",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keys().toString())
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor());
        System.setProperty("greenmail.tls.keystore.file", keys().toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
        System.setProperty("greenmail.tls.key.password", PASSWORD);
    }

    private static Path keys() {
        return folder.resolve("keys.p12");
    }

    private static GreenMail safeServer() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort();
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        GreenMail safe = new GreenMail(setup);
        safe.setUser("kempt", "hunter2");
        safe.start();
        return safe;
    }

    private static String refusal(Notification to, String password) {
        Notifier notifier = new Notifier(to, Map.of("PASSWORD", password));
        return assertThrows(UntoldException.class, () -> notifier.end(Stories.done()))
                .reason();
    }

    @Test
    void aCertificateThatNobodyTrustsGetsNoMail() {
        GreenMail safe = safeServer();
        try {
            Notification to = to(safe.getSmtps().getPort(), MailSettings.Security.SSL, "kempt");
            assertEquals(
                    "no safe connection: the server's certificate is not trusted or fits it not",
                    refusal(to, "hunter2"));
            assertEquals(0, safe.getReceivedMessages().length);
        } finally {
            safe.stop();
        }
    }

    @Test
    void aUserLogsInOverASafeConnection() throws Exception {
        GreenMail safe = safeServer();
        SSLContext before = SSLContext.getDefault();
        SSLContext.setDefault(trusting(keys()));
        try {
            Notification to = to(safe.getSmtps().getPort(), MailSettings.Security.SSL, "kempt");
            assertEquals("the server refused the user or the password", refusal(to, "hunter3"));
            new Notifier(to, Map.of("PASSWORD", "hunter2")).end(Stories.done());
            assertEquals(2, safe.getReceivedMessages().length);
        } finally {
            SSLContext.setDefault(before);
            safe.stop();
        }
    }

    @Test
    void aUserLogsInOverAConnectionThatBecomesSafe() throws Exception {
        server.setUser("kempt", "hunter2");
        SSLContext before = SSLContext.getDefault();
        try (StartTlsFront front =
                new StartTlsFront(having(keys()), server.getSmtp().getPort())) {
            Notification to = to(front.port(), MailSettings.Security.STARTTLS, "kempt");
            assertEquals(
                    "no safe connection: the server's certificate is not trusted or fits it not",
                    refusal(to, "hunter2"));
            assertEquals(0, server.getReceivedMessages().length);
            SSLContext.setDefault(trusting(keys()));
            int refused = front.safe();
            new Notifier(to, Map.of("PASSWORD", "hunter2")).end(Stories.done());
            assertEquals(2, server.getReceivedMessages().length);
            assertEquals(refused + 1, front.safe());
        } finally {
            SSLContext.setDefault(before);
        }
    }

    /** Proves by the key of a key store who it is. */
    private static SSLContext having(Path store) throws GeneralSecurityException, IOException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    /** Trusts the certificate of a key store. */
    private static SSLContext trusting(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate(keys.aliases().nextElement()));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Test
    void aMissingPasswordIsSaid() {
        UntoldException untold = assertThrows(
                UntoldException.class,
                () -> new Notifier(to(MailSettings.Security.SSL, "kempt"), Map.of()).end(Stories.done()));
        assertEquals("the variable PASSWORD is not set", untold.reason());
    }

    @Test
    void aServerThatNeverGreetsIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Notification to = to(silent.getLocalPort(), MailSettings.Security.NONE, "");
            UntoldException untold = assertThrows(
                    UntoldException.class,
                    () -> new Email().send(to, Digest.of(Stories.done()), Map.of(), SHORT, Stories.BEGAN));
            assertEquals("the server did not answer in time", untold.reason());
        }
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Notifier notifier = new Notifier(to(free, MailSettings.Security.NONE, ""), Map.of());
        UntoldException untold = assertThrows(UntoldException.class, () -> notifier.end(Stories.done()));
        assertEquals("the server could not be reached", untold.reason());
        assertEquals("email (127.0.0.1:" + free + ")", notifier.name());
    }
}

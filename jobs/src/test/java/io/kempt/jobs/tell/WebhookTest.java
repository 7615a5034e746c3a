package io.kempt.jobs.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chat groups are sent, as a real server gets it, and what becomes of their answers. */
final class WebhookTest {
    private static final String SECRET = "SEC-very-secret";
    private static final String CLOSED = """
            {"msgtype":"markdown","markdown":{"title":"Kempt retail, run 0007: a quality gate is closed (exit 1)","text":"\
            ### Kempt retail, run 0007: a quality gate is closed (exit 1)\\n\\n- **Command**: kempt run\\n- **Rows**: 1,204\
             accepted, 54 rejected, 2 ignored in 1 new file, 1 known before\\n- **Customers**: 950\\n- **Gates**: 1 closed,\
             0 warn, 0 open: \\\\*all\\\\* customer.mobile 90.0%\\n- **Took**: 12 s\\n- **Next**: kempt runs show 0007"}}""";

    private final LocalServer server;

    @TempDir
    private Path folder = Path.of("");

    WebhookTest() throws IOException {
        server = new LocalServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Notification notification(String to, boolean signed) throws IOException {
        return new Notification(
                to,
                Notification.On.ALWAYS,
                Optional.of(secret("url", server.url("/robot/send?access_token=0123456789abcdef"))),
                signed ? Optional.of(secret("key", SECRET + "\n")) : Optional.empty(),
                Optional.empty());
    }

    private Secret secret(String name, String value) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, value);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Secret.inFile(file);
    }

    private LocalServer.Request sent(String to, boolean signed, RunStory story) throws IOException, UntoldException {
        new Notifier(notification(to, signed), Map.of()).end(story);
        assertEquals(1, server.requests().size());
        LocalServer.Request request = server.requests().get(0);
        assertEquals("application/json; charset=utf-8", request.type());
        return request;
    }

    /** As the makers of both chats describe it, apart from the code under test. */
    private static String hmac(String key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static RunStory closedGate() {
        return Stories.of(ExitCode.BELOW_THRESHOLD, Lang.EN, List.of(Stories.gate("*all*", "fail")));
    }

    @Test
    void dingTalkGetsMarkdownAndASignatureInTheAddress() throws Exception {
        server.answering(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        LocalServer.Request request = sent("dingtalk", true, closedGate());
        assertEquals(CLOSED, request.body());
        String millis = "1795572012345";
        String sign = hmac(SECRET, millis + "\n" + SECRET)
                .replace("+", "%2B")
                .replace("/", "%2F")
                .replace("=", "%3D");
        assertEquals("access_token=0123456789abcdef&timestamp=" + millis + "&sign=" + sign, request.query());
    }

    @Test
    void feishuGetsTextAndASignatureInTheMessage() throws Exception {
        server.answering(200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}");
        LocalServer.Request request = sent("feishu", true, Stories.failed(ExitCode.BUSY, Lang.ZH));
        assertEquals(
                "{\"timestamp\":\"1795572003\",\"sign\":\"" + hmac("1795572003\n" + SECRET, "")
                        + "\",\"msg_type\":\"text\",\"content\":{\"text\":\"Kempt retail：未启动，另一个运行占用了锁（退出码 4）\\n命令:"
                        + " kempt run\\n用时: 3 s\\n下一步: 等另一个运行结束后重新运行\"}}",
                request.body());
    }

    @Test
    void weComGetsText() throws Exception {
        server.answering(200, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        LocalServer.Request request = sent(
                "wecom", false, Stories.of(ExitCode.BELOW_THRESHOLD, Lang.ZH, List.of(Stories.gate("<@all>", "fail"))));
        assertEquals(
                "{\"msgtype\":\"text\",\"text\":{\"content\":\"Kempt retail，运行 0007：质量门禁未通过（退出码 1）\\n命令: kempt run\\n行数:"
                        + " 1,204 已接受，54 已拒绝，2 已忽略；新文件 1 个，此前已导入 1 个\\n客户数: 950\\n质量门禁: 1 个未通过，0 个警告，0"
                        + " 个通过：＜@all＞ customer.mobile 90.0%\\n用时: 12 s\\n下一步: kempt runs show 0007\"}}",
                request.body());
    }

    @Test
    void slackGetsPlainText() throws Exception {
        server.answering(200, "ok");
        LocalServer.Request request = sent(
                "slack",
                false,
                Stories.of(ExitCode.BELOW_THRESHOLD, Lang.EN, List.of(Stories.gate("<!here> & all", "fail"))));
        assertEquals(
                "{\"text\":\"Kempt retail, run 0007: a quality gate is closed (exit 1)\\nCommand: kempt run\\nRows: 1,204"
                        + " accepted, 54 rejected, 2 ignored in 1 new file, 1 known before\\nCustomers: 950\\nGates: 1"
                        + " closed, 0 warn, 0 open: &lt;!here&gt; &amp; all customer.mobile 90.0%\\nTook: 12 s\\nNext: kempt"
                        + " runs show 0007\",\"mrkdwn\":false}",
                request.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dingtalk | {\"errcode\":310000,\"errmsg\":\"sign not match\"} | errcode 310000, sign not match",
                "dingtalk | {\"errcode\":300001,\"errmsg\":\"token 0123456789abcdef is not exist\"} | errcode 300001, token *** is not exist",
                "dingtalk | <html>a proxy</html> | its answer has no errcode",
                "wecom | {\"errcode\":93000,\"errmsg\":\"invalid webhook url\"} | errcode 93000, invalid webhook url",
                "feishu | {\"code\":19021,\"msg\":\"sign match fail\"} | code 19021, sign match fail",
                "slack | invalid_payload | invalid_payload",
            })
    void anAnswerThatRefusesIsReadThoughItIsHttp200(String to, String answer, String reason) throws IOException {
        server.answering(200, answer);
        Notification notification = notification(to, false);
        UntoldException untold =
                assertThrows(UntoldException.class, () -> new Notifier(notification, Map.of()).end(Stories.done()));
        assertEquals("the server refused it: " + reason, untold.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "FAILURE, OK, 0",
        "FAILURE, BELOW_THRESHOLD, 0",
        "FAILURE, BUSY, 1",
        "FAILURE, STOPPED, 1",
        "GATE, OK, 0",
        "GATE, BELOW_THRESHOLD, 1",
        "GATE, BUG, 1",
        "ALWAYS, OK, 1",
    })
    void oneDigestIsSentWhenItIsAskedFor(Notification.On on, ExitCode exit, int messages) throws Exception {
        server.answering(200, "ok");
        Notification all = notification("slack", false);
        Notification some = new Notification(all.to(), on, all.url(), all.secret(), all.mail());
        Notifier notifier = new Notifier(some, Map.of());
        notifier.begin(Stories.start(Lang.EN));
        notifier.end(Stories.of(exit, Lang.EN, List.of()));
        assertEquals(messages, server.requests().size());
    }

    @Test
    void aServerInTroubleIsToldAgain() throws Exception {
        server.then(502, "").then(200, "ok");
        new Notifier(notification("slack", false), Map.of()).end(Stories.done());
        assertEquals(2, server.requests().size());
    }

    @Test
    void aSecretThatOthersMayReadIsNotUsed() throws IOException {
        Notification notification = notification("slack", false);
        Path file = folder.resolve("url");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        UntoldException untold =
                assertThrows(UntoldException.class, () -> new Notifier(notification, Map.of()).end(Stories.done()));
        assertEquals(
                "the file " + file + " has mode rw-r-----, but a secret is for its owner only (chmod 600)",
                untold.reason());
        assertEquals(List.of(), server.requests());
    }

    @Test
    void aVariableHoldsASecret() throws Exception {
        Secret secret = Secret.inVariable("OPS_URL");
        assertEquals("https://x.example/y", secret.read(Map.of("OPS_URL", " https://x.example/y\n")));
        UntoldException untold = assertThrows(UntoldException.class, () -> secret.read(Map.of()));
        assertEquals("the variable OPS_URL is not set", untold.reason());
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertEquals("客户", Webhook.within(6, "客户"));
        assertEquals("客…", Webhook.within(6, "客户们"));
        assertEquals("…", Webhook.within(6, "𠮷𠮷"));
    }
}

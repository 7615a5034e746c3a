package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who waits for a run hears of it, also when the process is asked to end. */
final class ToldIT {
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(exchange.getRequestURI().getPath() + " " + body);
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aRunThatIsEndedBySigtermIsToldBeforeTheProcessIsGone() throws IOException, InterruptedException {
        HttpServer server = server();
        try {
            SampleOn place = SampleOn.fresh(folder, CrashStore.SQLITE);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            Path webhook = Files.writeString(folder.resolve("slack.url"), url + "/services/secret");
            Files.setPosixFilePermissions(webhook, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(
                    folder.resolve("kempt.yml"),
                    "language: en\nping-url: " + url + "/check\n"
                            + "notifications:\n  - {to: slack, on: failure, url-file: slack.url}\n",
                    StandardOpenOption.APPEND);
            Program.Started run = Program.start(folder, "run");
            while (run.process().isAlive() && place.dump().position() == 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            run.process().destroy();
            Program.Ended ended = Program.end(run, folder);
            assertEquals(TERMINATED, ended.exit(), ended.err());
            assertEquals(3, heard.size(), heard::toString);
            assertTrue(heard.get(0).startsWith("/check/start"), heard::toString);
            assertTrue(heard.stream().anyMatch(each -> each.startsWith("/check/3")), heard::toString);
            assertTrue(
                    heard.stream()
                            .anyMatch(each -> each.startsWith("/services/secret ")
                                    && each.contains("run 0001: stopped part-way (exit 3)")),
                    heard::toString);
        } finally {
            server.stop(0);
        }
    }
}

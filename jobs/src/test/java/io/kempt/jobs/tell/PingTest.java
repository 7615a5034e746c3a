package io.kempt.jobs.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pings as healthchecks.io takes them, sent to a real server. */
final class PingTest {
    private LocalServer server;

    PingTest() throws IOException {
        server = new LocalServer();
    }

    @BeforeEach
    void listens() {
        assertEquals(List.of(), server.requests());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aGoodRunIsPingedAtItsBeginAndItsEnd() throws UntoldException {
        Ping ping = new Ping(server.url("/7c1e"));
        ping.begin(Stories.start(Lang.EN));
        ping.end(Stories.done());
        assertEquals(List.of("POST /7c1e/start", "POST /7c1e"), server.paths());
        assertEquals("text/plain; charset=utf-8", server.requests().get(0).type());
        assertEquals("kempt run of retail begins", server.requests().get(0).body());
        assertEquals(
                "Kempt retail, run 0007: done (exit 0); Command: kempt run; Rows: 1,204 accepted, 54 rejected, 2 ignored in"
                        + " 1 new file, 1 known before; Customers: 950; Gates: 0 closed, 0 warn, 1 open; Took: 12 s;"
                        + " Next: kempt runs show 0007",
                server.requests().get(1).body());
    }

    @Test
    void aFailureIsPingedWithItsExitCode() throws UntoldException {
        Ping ping = new Ping(server.url("/ping/key/nightly/?create=1"));
        ping.begin(Stories.start(Lang.EN));
        ping.end(Stories.failed(ExitCode.INPUT_REFUSED, Lang.EN));
        assertEquals(
                List.of("POST /ping/key/nightly/start?create=1", "POST /ping/key/nightly/5?create=1"), server.paths());
    }

    @Test
    void aClosedGateIsAFailure() throws UntoldException {
        new Ping(server.url("/c")).end(Stories.of(ExitCode.BELOW_THRESHOLD, Lang.EN, List.of()));
        assertEquals(List.of("POST /c/1"), server.paths());
    }

    @Test
    void aServerInTroubleIsAskedThreeTimes() throws UntoldException {
        server.then(503, "").then(500, "");
        new Ping(server.url("/c")).end(Stories.done());
        assertEquals(3, server.requests().size());
    }

    @Test
    void aServerThatStaysInTroubleIsLeftAlone() {
        server.answering(500, "");
        UntoldException untold =
                assertThrows(UntoldException.class, () -> new Ping(server.url("/c")).end(Stories.done()));
        assertEquals("the server answered HTTP 500", untold.reason());
        assertEquals(3, server.requests().size());
    }

    @Test
    void aServerThatNeverAnswersHoldsNobodyForEver() {
        server.silent();
        Web web = new Web(Duration.ofMillis(200), 2, Duration.ZERO);
        UntoldException untold = assertThrows(
                UntoldException.class, () -> web.post(Address.of(server.url("/c")), "text/plain", "x", true));
        assertTrue(untold.reason().startsWith("the server did not answer within "), untold.reason());
        assertEquals(2, server.requests().size());
    }

    @Test
    void whatMayNotBeToldTwiceIsToldOnceToASilentServer() {
        server.silent();
        Web web = new Web(Duration.ofMillis(200), 3, Duration.ZERO);
        assertThrows(UntoldException.class, () -> web.post(Address.of(server.url("/c")), "text/plain", "x", false));
        assertEquals(1, server.requests().size());
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Ping ping = new Ping("http://127.0.0.1:" + free + "/secret-key");
        UntoldException untold = assertThrows(UntoldException.class, () -> ping.end(Stories.done()));
        assertEquals("the server could not be reached", untold.reason());
        assertEquals("the ping to http://127.0.0.1:" + free + "/***", ping.name());
    }

    @Test
    void aBeginThatIsNotHeardLeavesTheEndToBeTold() {
        server.then(404, "");
        Ping ping = new Ping(server.url("/c"));
        UntoldException untold = assertThrows(UntoldException.class, () -> {
            ping.begin(Stories.start(Lang.EN));
            ping.end(Stories.done());
        });
        assertEquals("of its begin, not of its end: the server answered HTTP 404", untold.reason());
        assertTrue(server.paths().contains("POST /c"), server.paths()::toString);
    }
}

package io.kempt.jobs.tell;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on this machine that notes what it is told and answers as a test says. */
public final class LocalServer implements AutoCloseable {
    private static final int SILENT = -1;

    /** What came in. */
    public record Request(String method, String path, String query, String type, String body) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Answer otherwise = new Answer(200, "OK");

    public LocalServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What it answers from now on, when no answers are left that were put in a row. */
    public LocalServer answering(int status, String body) {
        otherwise = new Answer(status, body);
        return this;
    }

    /** What it answers next, once. */
    public LocalServer then(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    /** Takes what it is told and never answers. */
    public LocalServer silent() {
        return answering(SILENT, "");
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Method, path and query of each. */
    public List<String> paths() {
        return requests().stream()
                .map(request -> request.method() + " " + request.path()
                        + (request.query().isEmpty() ? "" : "?" + request.query()))
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer;
        synchronized (this) {
            String query = exchange.getRequestURI().getRawQuery();
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    query == null ? "" : query,
                    String.valueOf(type),
                    body));
            answer = answers.isEmpty() ? otherwise : answers.remove();
        }
        if (answer.status() == SILENT) {
            waitForTheEnd();
            return;
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

package io.kempt.jobs.tell;

import io.kempt.jobs.exit.ExitCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Posts to servers that may be slow, broken or gone. What is posted is tried again when the server has surely not taken it;
 * a server that does not answer may have, so that only what may be told twice is tried again then.
 *
 * @param timeout for one try, from the connection to the last byte of the answer
 * @param tries at most so many
 * @param pause between two tries
 */
record Web(Duration timeout, int tries, Duration pause) {
    /** Of a run that ended by itself. */
    static final Web PATIENT = new Web(Duration.ofSeconds(5), 3, Duration.ofMillis(500));

    /** Of a run that was asked to stop: whoever stops a service waits for it. */
    static final Web HURRIED = new Web(Duration.ofSeconds(2), 1, Duration.ZERO);

    private static final int FIRST_ERROR = 300;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    /** How patient to be for a run that ended so. */
    static Web after(RunStory story) {
        return story.outcome().exit() == ExitCode.STOPPED ? HURRIED : PATIENT;
    }

    /** What a try came to: the answer, or why there is none. */
    private record Try(int status, String body, String trouble, boolean taken) {
        boolean good() {
            return trouble.isEmpty() && status < FIRST_ERROR;
        }

        /** Whether another try may do better, and does no harm: a server without a word may have taken it. */
        boolean again(boolean twice) {
            return trouble.isEmpty() ? status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR : twice || !taken;
        }

        String reason() {
            return trouble.isEmpty() ? "the server answered HTTP " + status : trouble;
        }
    }

    /**
     * Posts a text.
     *
     * @param twice whether it may be told twice
     * @return the answer's body
     */
    String post(Address address, String type, String body, boolean twice) throws UntoldException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpRequest request = HttpRequest.newBuilder(address.uri())
                .timeout(timeout)
                .header("Content-Type", type + "; charset=utf-8")
                .header("User-Agent", "kempt")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        Try last = once(client, request);
        for (int i = 1; i < tries && !last.good() && last.again(twice); i++) {
            rest();
            last = once(client, request);
        }
        if (!last.good()) {
            throw new UntoldException(last.reason());
        }
        return last.body();
    }

    private Try once(HttpClient client, HttpRequest request) throws UntoldException {
        CompletableFuture<HttpResponse<String>> sent =
                client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            // the request's own timeout ends with the head of the answer; a body may trickle for ever
            HttpResponse<String> response = sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return new Try(response.statusCode(), response.body(), "", true);
        } catch (TimeoutException late) {
            sent.cancel(true);
            return silent();
        } catch (ExecutionException failed) {
            return trouble(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UntoldException("the process was asked to end");
        }
    }

    /** Messages of these exceptions may quote the address, so that words of our own stand for them. */
    private Try trouble(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) {
            return new Try(0, "", "the server could not be reached within " + timeout.toSeconds() + " s", false);
        }
        if (cause instanceof HttpTimeoutException) {
            return silent();
        }
        if (cause instanceof ConnectException) {
            return new Try(0, "", "the server could not be reached", false);
        }
        if (cause instanceof SSLException) {
            return new Try(0, "", "no safe connection: the server's certificate is not trusted or fits it not", false);
        }
        return new Try(0, "", cause instanceof IOException ? "the connection broke" : "the request failed", true);
    }

    private Try silent() {
        return new Try(0, "", "the server did not answer within " + timeout.toSeconds() + " s", true);
    }

    private void rest() throws UntoldException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new UntoldException("the process was asked to end");
        }
    }
}

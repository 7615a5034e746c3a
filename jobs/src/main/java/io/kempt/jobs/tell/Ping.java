package io.kempt.jobs.tell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * An address that is pinged when a run begins ({@code /start}), and when it has ended (the address itself, or with the exit
 * code behind it). It follows the pinging interface of healthchecks.io: a check that hears nothing in time raises an alarm, so
 * that a night without a run is noticed as well. The body is one line without personal data.
 */
final class Ping implements Medium {
    private static final String TYPE = "text/plain";

    private final String url;
    private @Nullable CompletableFuture<String> begun;

    Ping(String url) {
        this.url = url;
    }

    @Override
    public String name() {
        return "the ping to " + (Address.isOne(url) ? new Address(java.net.URI.create(url)).masked() : "its address");
    }

    /** In the background, so that a run never waits for it. */
    @Override
    public void begin(RunStart start) throws UntoldException {
        Address address = Address.of(url).then("/start");
        String body = "kempt " + start.command() + " of " + start.workspace() + " begins";
        begun = CompletableFuture.supplyAsync(() -> told(address, body));
    }

    private static String told(Address address, String body) {
        try {
            Web.PATIENT.post(address, TYPE, body, true);
            return "";
        } catch (UntoldException untold) {
            return untold.reason();
        }
    }

    /** The end is told after the begin, which may still be on its way. */
    @Override
    public void end(RunStory story) throws UntoldException {
        String failed = begun == null ? "" : awaited(begun);
        int exit = story.outcome().exit().code();
        Address base = Address.of(url);
        String line = Digest.of(story).line();
        Web.after(story).post(exit == 0 ? base : base.then("/" + exit), TYPE, line, true);
        if (!failed.isEmpty()) {
            throw new UntoldException("of its begin, not of its end: " + failed);
        }
    }

    private static String awaited(CompletableFuture<String> begun) {
        try {
            return begun.join();
        } catch (CompletionException broken) {
            return "the request failed";
        }
    }
}

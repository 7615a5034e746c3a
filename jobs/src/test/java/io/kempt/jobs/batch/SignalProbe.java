package io.kempt.jobs.batch;

import io.kempt.jobs.exit.LastWords;
import io.kempt.jobs.exit.StopException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process of its own for {@link SignalTest}: it says what happens in it, line by line, on standard output. */
final class SignalProbe {
    private static final long MINUTE_MILLIS = 60_000;

    private SignalProbe() {}

    /** @param args {@code heeds} for work that asks whether to stop, {@code deaf} for work that never does */
    public static void main(String[] args) {
        if (args[0].equals("deaf")) {
            // an orderly end takes a minute: only an end at once is sooner
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                say("ending");
                sleep(MINUTE_MILLIS);
                say("ended in order");
            }));
        }
        try {
            StopSignal.during(stop -> {
                say("working");
                return args[0].equals("deaf") ? deaf() : heeding(stop);
            });
        } catch (StopException stopped) {
            say("exit " + stopped.exit().code());
            LastWords.told();
        }
    }

    private static boolean heeding(StopSignal stop) {
        while (true) {
            stop.row();
        }
    }

    private static boolean deaf() {
        try {
            new CountDownLatch(1).await(2 * MINUTE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}

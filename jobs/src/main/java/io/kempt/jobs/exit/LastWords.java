package io.kempt.jobs.exit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a process says before it is gone. When it is ended by a signal, the thread that did the work still has to tell what
 * became of it, and whoever ends the process waits for that.
 */
public final class LastWords {
    private static final CountDownLatch TOLD = new CountDownLatch(1);

    private LastWords() {}

    /** Nothing more is to be said. */
    public static void told() {
        TOLD.countDown();
    }

    /** Waits until all is said, or that long. @return whether it was */
    public static boolean await(long millis) throws InterruptedException {
        return TOLD.await(millis, TimeUnit.MILLISECONDS);
    }
}

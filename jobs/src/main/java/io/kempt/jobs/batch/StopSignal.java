package io.kempt.jobs.batch;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.LastWords;
import io.kempt.jobs.exit.StopException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Stops work in order when the process is asked to end (SIGTERM, SIGINT). Running steps are told to end at their next
 * chunk, and the process waits for that, but not for ever: what is cut off then is as safe as after a crash. So is what a
 * second signal ends, which is not waited for at all.
 *
 * <p>The framework's own shutdown hook is not used: it does not wait, and leaves the step in a state that refuses a
 * restart (docs/decisions/0001).
 */
public final class StopSignal implements StepExecutionListener {
    /** With the last words it makes the five seconds within which a process is gone that was asked to end. */
    private static final long PATIENCE_MILLIS = 4_000;

    /** Lets the main thread tell what happened before the process is gone. */
    private static final long LAST_WORDS_MILLIS = 500;

    /** After how many rows streamed from the store work that is no chunk asks: a few milliseconds' worth. */
    private static final int ROWS_BETWEEN_CHECKS = 1_000;

    private final Set<StepExecution> live = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;

    /** Of the one thread that works; where several do, one more or less is all the same. */
    private int rows;

    private StopSignal() {}

    /** Runs work that can be stopped. */
    public static <T> T during(Function<StopSignal, T> work) {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(signal::stopAndWait, "kempt-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        SecondSignal second = SecondSignal.listen();
        try {
            return work.apply(signal);
        } finally {
            second.close();
            signal.ended.countDown();
            signal.unhook(hook);
        }
    }

    private void unhook(Thread hook) {
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endingAlready) {
                // the hook is running and sees that the work has ended
            }
        }
    }

    private void stopAndWait() {
        requested = true;
        live.forEach(StepExecution::setTerminateOnly);
        try {
            if (ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                LastWords.await(LAST_WORDS_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Counts the rows that work which is no chunk streams from the store, and asks now and then.
     *
     * @throws StopException when the process is asked to end
     */
    public void row() {
        if (++rows % ROWS_BETWEEN_CHECKS == 0) {
            check();
        }
    }

    /**
     * Between two pieces of work that are not chunks.
     *
     * @throws StopException when the process is asked to end
     */
    public void check() {
        if (requested) {
            throw stopped();
        }
    }

    static StopException stopped() {
        return new StopException(
                ExitCode.STOPPED,
                "Stopped as asked; everything done so far is kept.",
                "Run the same command again: it goes on from here.");
    }

    @Override
    public void beforeStep(StepExecution step) {
        live.add(step);
        if (requested) {
            step.setTerminateOnly();
        }
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        live.remove(step);
        return step.getExitStatus();
    }
}

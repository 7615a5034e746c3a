package io.kempt.jobs.batch;

import io.kempt.jobs.exit.ExitCode;
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
 * chunk, and the process waits for that, but not for ever: what is cut off then is as safe as after a crash.
 *
 * <p>The framework's own shutdown hook is not used: it does not wait, and leaves the step in a state that refuses a
 * restart (docs/decisions/0001).
 */
public final class StopSignal implements StepExecutionListener {
    /** Long enough for a chunk on a slow disk; systemd kills after 90 seconds by default. */
    private static final long PATIENCE_SECONDS = 20;

    /** Lets the main thread tell what happened before the process is gone. */
    private static final long LAST_WORDS_MILLIS = 300;

    private final Set<StepExecution> live = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;

    private StopSignal() {}

    /** Runs work that can be stopped. */
    public static <T> T during(Function<StopSignal, T> work) {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(signal::stopAndWait, "kempt-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.apply(signal);
        } finally {
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
            if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.sleep(LAST_WORDS_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
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

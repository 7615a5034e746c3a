package io.kempt.jobs.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** One thread a core. Each takes the next part of the work at hand, so that costly parts do not hold up the others. */
final class Workers implements AutoCloseable {
    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private final ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
        Thread thread = new Thread(work, "kempt-profile");
        thread.setDaemon(true);
        return thread;
    });

    /** Work that has been started. */
    record Work(List<Future<?>> shares) {

        /** Waits for all parts; what one of them threw is thrown here. */
        void await() {
            for (Future<?> share : shares) {
                try {
                    share.get();
                } catch (ExecutionException failed) {
                    throw new IllegalStateException("profiling failed", failed.getCause());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted while profiling", interrupted);
                }
            }
        }
    }

    /** Starts on all parts; no other work may be under way. */
    Work start(int parts, IntConsumer part) {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> shares = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, parts); i++) {
            shares.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < parts; at = next.getAndIncrement()) {
                    part.accept(at);
                }
            }));
        }
        return new Work(shares);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}

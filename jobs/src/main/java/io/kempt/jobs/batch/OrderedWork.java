package io.kempt.jobs.batch;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on a stream of items: a function runs on a thread for each core, a few items ahead, and what it makes of them is
 * handed on by the calling thread in the order of the items.
 */
public final class OrderedWork<T, R> implements AutoCloseable {
    private static final int AHEAD = 4;

    private final Function<T, R> work;
    private final Consumer<R> sink;
    private final ExecutorService workers;
    private final ArrayDeque<Future<R>> ahead = new ArrayDeque<>();

    /**
     * @param name of the threads
     * @param work called by several threads at once
     * @param sink called by the thread that calls {@link #add}
     */
    public OrderedWork(String name, Function<T, R> work, Consumer<R> sink) {
        this.work = work;
        this.sink = sink;
        this.workers =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Takes an item, and hands on the oldest one when enough are under way. */
    public void add(T item) {
        ahead.add(workers.submit(() -> work.apply(item)));
        if (ahead.size() > AHEAD) {
            handOn();
        }
    }

    /** Hands on what is under way. */
    public void finish() {
        while (!ahead.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        try {
            sink.accept(ahead.remove().get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a worker failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a worker", interrupted);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

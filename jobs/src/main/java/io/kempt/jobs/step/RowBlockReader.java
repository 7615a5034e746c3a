package io.kempt.jobs.step;

import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a file in blocks: parsing on the calling thread, the row function on workers a few blocks ahead, blocks handed
 * out in the file's order. It opens at the store's checkpoint, never at a position in Spring Batch's execution context,
 * since that one is not exact after a crash (docs/decisions/0001).
 */
public final class RowBlockReader implements ItemStreamReader<RowBlock> {
    private static final int BLOCK = 1000;
    private static final int AHEAD = 4;

    private final Supplier<TableReader> table;
    private final LongSupplier checkpoint;
    private final RowBlock.Judge judge;
    private final ArrayDeque<Future<RowBlock>> ahead = new ArrayDeque<>();
    private @Nullable TableReader reader;
    private @Nullable ExecutorService workers;
    private boolean exhausted;
    private @Nullable TableShape shape;

    /**
     * @param table opens the file
     * @param checkpoint records already accounted for
     */
    public RowBlockReader(Supplier<TableReader> table, LongSupplier checkpoint, RowBlock.Judge judge) {
        this.table = table;
        this.checkpoint = checkpoint;
        this.judge = judge;
    }

    @Override
    public void open(ExecutionContext ignored) {
        // after a lost connection the step begins again at the checkpoint
        ahead.clear();
        exhausted = false;
        TableReader opened = table.get();
        reader = opened;
        opened.skip(checkpoint.getAsLong());
        workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()), work -> {
            Thread thread = new Thread(work, "kempt-rules");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public @Nullable RowBlock read() throws Exception {
        TableReader from = reader;
        ExecutorService to = workers;
        if (from == null || to == null) {
            throw new IllegalStateException("read before open");
        }
        while (!exhausted && ahead.size() < AHEAD) {
            List<RawRecord> records = block(from);
            if (!records.isEmpty()) {
                ahead.add(to.submit(() -> judge.judge(records)));
            }
        }
        Future<RowBlock> next = ahead.poll();
        return next == null ? null : judged(next);
    }

    private List<RawRecord> block(TableReader from) {
        List<RawRecord> records = new ArrayList<>(BLOCK);
        while (records.size() < BLOCK) {
            RawRecord record = from.next();
            if (record == null) {
                exhausted = true;
                shape = from.shape();
                break;
            }
            records.add(record);
        }
        return records;
    }

    private static RowBlock judged(Future<RowBlock> next) throws InterruptedException {
        try {
            return next.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("the row function failed", failed.getCause());
        }
    }

    /** How the table was understood, its end included; empty until its last record has been read. */
    public Optional<TableShape> shape() {
        return Optional.ofNullable(shape);
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
        if (reader != null) {
            reader.close();
        }
    }
}

package io.kempt.jobs;

import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.step.RowBlockReader;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.store.ChunkWrite;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Brings one file into the store, exactly once: rows, rejects, findings and checkpoint of a block are committed together,
 * and a restart goes on after the last committed block. What identifies the job is the file's content and the rulebook,
 * never its path.
 */
final class ImportJob {
    private final Session session;
    private final InputFile file;
    private final InputLedger ledger;

    ImportJob(Session session, InputFile file) {
        this.session = session;
        this.file = file;
        this.ledger = new InputLedger(session.store());
    }

    /**
     * What became of a file.
     *
     * @param alreadyKnown whether an earlier run had taken in this very content
     */
    record Outcome(Input input, boolean alreadyKnown) {}

    Outcome run() {
        String rulebook = session.workspace().rulebook().hash();
        var known = ledger.find(file.kind(), file.source(), file.sha256(), rulebook);
        if (known.isPresent() && known.get().done()) {
            return new Outcome(known.get(), true);
        }
        session.progress().started("import " + file.shown());
        KindSpec kind = session.workspace().rulebook().kind(file.kind()).orElseThrow();
        TableShape shape = known.isPresent() ? shape() : readThrough();
        TableMapping mapping =
                TableMapping.of(kind, session.workspace().rulebook().rules(kind.kind()), shape, file.shown());
        tell(shape, mapping);
        Input input = ledger.open(
                file.kind(), file.source(), file.sha256(), rulebook, file.shown(), shape.summary(), shape.header());
        session.engine().run(job(kind, mapping, shape, input), identity(rulebook));
        Input done = ledger.get(input.id());
        session.progress().finished("import " + file.shown(), summary(done));
        return new Outcome(done, false);
    }

    /**
     * Reads the whole file once before its first row is taken in: bytes that cannot be decoded or a quotation mark that is
     * never closed may stand anywhere, and of a file that is refused nothing may be in the store. It costs a few
     * hundredths of the import.
     */
    private TableShape readThrough() {
        try (TableReader reader = TableReaders.open(file.path(), file.options())) {
            reader.skip(Long.MAX_VALUE);
            return reader.shape();
        }
    }

    private TableShape shape() {
        try (TableReader reader = TableReaders.open(file.path(), file.options())) {
            return reader.shape();
        }
    }

    private void tell(TableShape shape, TableMapping mapping) {
        session.progress().note(file.shown() + ": " + shape.summary());
        shape.notes().forEach(note -> session.progress().note(file.shown() + ": " + note));
        mapping.notes().forEach(note -> session.progress().note(file.shown() + ": " + note));
    }

    private Job job(KindSpec kind, TableMapping mapping, TableShape shape, Input input) {
        RowRules rules = RowRules.compile(session.workspace().rulebook(), kind.kind());
        RowJudge judge = new RowJudge(kind, rules, mapping, file.source(), shape.file());
        ChunkWrite write = new ChunkWrite(session.store(), input, kind);
        RowBlockReader reader = new RowBlockReader(
                () -> TableReaders.open(file.path(), file.options()),
                () -> ledger.get(input.id()).position(),
                judge);
        Step rows = session.engine().chunks("rows", reader, writer(write));
        Step finish = session.engine().once("finish", () -> {
            write.complete();
            new Facts(session.store()).increment(Facts.GENERATION);
        });
        return session.engine().job("import", rows, finish);
    }

    private ItemWriter<RowBlock> writer(ChunkWrite write) {
        return chunk -> {
            for (RowBlock block : chunk) {
                write.write(block.position(), block.accepted(), block.rejected(), block.findings(), block.ignored());
                session.progress().advanced(block.position());
            }
        };
    }

    private JobParameters identity(String rulebook) {
        return new JobParametersBuilder()
                .addString("kind", file.kind().code())
                .addString("source", file.source())
                .addString("content", file.sha256())
                .addString("rulebook", rulebook)
                .toJobParameters();
    }

    private static String summary(Input input) {
        return String.format(
                java.util.Locale.ROOT,
                "%,d rows: %,d accepted, %,d rejected, %,d blank",
                input.position(),
                input.accepted(),
                input.rejected(),
                input.ignored());
    }
}

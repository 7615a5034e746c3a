package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.ColumnUse;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.step.RowBlockReader;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.store.ChunkWrite;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.MendedRows;
import io.kempt.jobs.store.Opening;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Brings one file into the store, exactly once: rows, their former versions, rejects, findings and checkpoint of a block
 * are committed together, and a restart goes on after the last committed block. What identifies the job is the file's
 * content, the rulebook and what is settled about reading it, never its path.
 */
final class ImportJob {
    private final Session session;
    private final InputFile file;
    private final Terms terms;
    private final InputLedger ledger;
    private final Admission admission;

    ImportJob(Session session, InputFile file, Terms terms) {
        this.session = session;
        this.file = file;
        this.terms = terms;
        this.ledger = new InputLedger(session.store());
        this.admission = new Admission(session, file, terms);
    }

    /**
     * On what terms a file is imported.
     *
     * @param run the run that takes it in
     * @param force whether guards give way
     */
    record Terms(long run, boolean force) {}

    /**
     * What became of a file.
     *
     * @param alreadyKnown whether an earlier run had taken in this very content
     * @param columns what its columns hold; none when it was known
     */
    record Outcome(Input input, boolean alreadyKnown, List<ColumnUse> columns) {

        /** Whether it is no news to a run, which may have been killed after it had taken it in. */
        boolean knownTo(long run) {
            return alreadyKnown && input.run() != run;
        }
    }

    Outcome run() {
        Opening.Content content = content(session, file);
        Optional<Input> known = ledger.find(content);
        if (known.isPresent() && known.get().done()) {
            return new Outcome(known.get(), true, List.of());
        }
        admission.refuseChanged();
        session.progress().started("import " + file.shown());
        KindSpec kind = session.workspace().rulebook().kind(file.kind()).orElseThrow();
        TableShape shape = known.isPresent() ? admission.shape() : admission.readThrough(kind);
        TableMapping mapping = TableMapping.of(
                kind,
                session.workspace().rulebook().rules(kind.kind()),
                shape,
                file.shown(),
                admission.knownColumns(known));
        tell(shape, mapping, admission.contract(content, mapping.header()));
        Input input = ledger.open(new Opening(
                content,
                file.shown(),
                shape.summary(),
                shape.header(),
                mapping.header().fields(),
                false,
                Instant.now().toString(),
                terms.run()));
        work(kind, mapping, shape, input);
        Input done = ledger.get(input.id());
        session.progress().finished("import " + file.shown(), summary(done));
        return new Outcome(done, false, uses(mapping.header()));
    }

    /** What identifies the import of a file. */
    static Opening.Content content(Session session, InputFile file) {
        Opening.Content anywhere = new Opening.Content(
                file.kind(),
                file.source(),
                file.sha256(),
                file.options().sheets().sheet(),
                file.rules(session.workspace().rulebook().hash()));
        return new InputLedger(session.store()).at(file.shown(), anywhere);
    }

    private void work(KindSpec kind, TableMapping mapping, TableShape shape, Input input) {
        try {
            session.engine().run(job(kind, mapping, shape, input), identity(input));
        } catch (StopException refused) {
            if (refused.exit() == ExitCode.INPUT_REFUSED) {
                ledger.abandon(input.id()); // so that another file may come in its place
            }
            throw refused;
        }
    }

    private void tell(TableShape shape, TableMapping mapping, List<String> differences) {
        session.progress().note(file.shown() + ": " + shape.summary());
        shape.notes().forEach(note -> session.progress().note(file.shown() + ": " + note));
        mapping.notes().forEach(note -> session.progress().note(file.shown() + ": " + note));
        differences.forEach(note -> session.progress().note(file.shown() + ": " + note));
    }

    private List<ColumnUse> uses(HeaderMapping mapping) {
        List<ColumnUse> uses = new ArrayList<>();
        List<String> fields = mapping.fields();
        List<String> told = HeaderName.told(mapping.header());
        for (int column = 0; column < fields.size(); column++) {
            String header = told.get(column);
            uses.add(new ColumnUse(
                    file.shown(),
                    header,
                    fields.get(column),
                    mapping.decision(column).name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return uses;
    }

    private Job job(KindSpec kind, TableMapping mapping, TableShape shape, Input input) {
        RowRules rules = RowRules.compile(
                session.workspace().rulebook(), kind.kind(), session.workspace().asOf());
        RowJudge judge = new RowJudge(
                kind, rules, mapping, file.source(), shape.file(), new MendedRows(session.store()).of(input));
        ChunkWrite write = new ChunkWrite(session.store(), input, kind);
        SuppressedRows suppressed = SuppressedRows.of(session, input, kind, judge);
        RowBlockReader reader = new RowBlockReader(
                () -> TableReaders.open(file.path(), file.options()),
                () -> ledger.get(input.id()).position(),
                suppressed.judge());
        Step rows = session.engine().chunks("rows", reader, writer(write));
        Step finish = session.engine().once("finish", () -> {
            finish(write);
            suppressed.tell(file.shown());
        });
        return session.engine().job("import", rows, finish);
    }

    /** One transaction: a file that has changed while it was read, or a snapshot cut short, is not finished. */
    private void finish(ChunkWrite write) {
        FileWatch.refuseChanged(file);
        if (file.settings().snapshot()) {
            write.removeDisappeared(terms.force() ? 0 : file.settings().snapshotFloor());
        }
        write.complete();
        new Facts(session.store()).increment(Facts.GENERATION);
    }

    private ItemWriter<RowBlock> writer(ChunkWrite write) {
        return chunk -> {
            for (RowBlock block : chunk) {
                write.write(block.position(), block.accepted(), block.rejected(), block.findings(), block.ignored());
                session.progress().advanced(block.position());
            }
        };
    }

    private static JobParameters identity(Input input) {
        return new JobParametersBuilder()
                .addString("kind", input.kind().code())
                .addString("source", input.source())
                .addString("content", input.sha256())
                .addString("rulebook", input.rulebook())
                .toJobParameters();
    }

    private static String summary(Input input) {
        return String.format(
                Locale.ROOT,
                "%,d %s: %,d accepted, %,d rejected, %,d blank",
                input.position(),
                input.position() == 1 ? "row" : "rows",
                input.accepted(),
                input.rejected(),
                input.ignored());
    }
}

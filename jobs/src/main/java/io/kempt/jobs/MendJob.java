package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.output.RejectedFile;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.step.MendedJudge;
import io.kempt.jobs.step.RejectOrigin;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.step.RowBlockReader;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.MendedWrite;
import io.kempt.jobs.store.Opening;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Brings mended rejects into the store, exactly once: each row takes the place of the rejected one that it was, under the
 * input and the number that it came from, so that the counts of that input go on adding up. The file itself is an input
 * only as far as its checkpoint goes.
 */
final class MendJob {
    private final Session session;
    private final InputFile file;
    private final Input origin;
    private final long run;
    private final InputLedger ledger;

    /** @param origin the input that the rows were rejected from */
    MendJob(Session session, InputFile file, Input origin, long run) {
        this.session = session;
        this.file = file;
        this.origin = origin;
        this.run = run;
        this.ledger = new InputLedger(session.store());
    }

    ImportJob.Outcome run() {
        Opening.Content content = ImportJob.content(session, file);
        Optional<Input> known = ledger.find(content);
        if (known.isPresent() && known.get().done()) {
            return new ImportJob.Outcome(known.get(), true, List.of());
        }
        session.progress().started("import " + file.shown());
        TableShape shape = readThrough();
        session.progress().note(file.shown() + ": " + shape.summary() + ", mended rejects of " + origin.file());
        Input input = ledger.open(new Opening(
                content,
                file.shown(),
                shape.summary(),
                shape.header(),
                List.of(),
                true,
                Instant.now().toString(),
                run));
        session.engine()
                .run(
                        job(shape, input),
                        new JobParametersBuilder()
                                .addString("kind", input.kind().code())
                                .addString("source", input.source())
                                .addString("content", input.sha256())
                                .addString("rulebook", input.rulebook())
                                .toJobParameters());
        Input done = ledger.get(input.id());
        session.progress().finished("import " + file.shown(), summary(done));
        return new ImportJob.Outcome(done, false, List.of());
    }

    /** The whole file before its first row: it must come from one input, and have all of its columns. */
    private TableShape readThrough() {
        try (TableReader reader = TableReaders.open(file.path(), file.options())) {
            int column = reader.shape().header().indexOf(RejectedFile.ORIGIN);
            RejectOrigin first = null;
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                if (!record.isBlank()) {
                    RejectOrigin one =
                            RejectOrigin.parse(record.cells()[column]).orElse(null);
                    if (one == null || (first != null && !first.sameFile(one))) {
                        throw notOne(record, first);
                    }
                    first = one;
                }
            }
            columns(reader.shape().header());
            return reader.shape();
        }
    }

    private StopException notOne(RawRecord record, @Nullable RejectOrigin first) {
        return StopException.inputRefused(
                file.shown() + " says on line " + record.line() + " in " + RejectedFile.ORIGIN + " not which record "
                        + (first == null
                                ? "it was."
                                : "of " + first.kind() + "/" + first.source() + " it was, as the" + " other rows do."),
                "Leave the columns that begin with " + TableMapping.OWN_COLUMN
                        + " as they are, and put rows that are new" + " into a file of their own.");
    }

    /** The file's column for each column of the origin; of several with one header the one at the same turn. */
    private int[] columns(List<String> header) {
        List<String> left = new ArrayList<>(header);
        int[] columns = new int[origin.header().size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = left.indexOf(origin.header().get(i));
            if (columns[i] < 0) {
                throw StopException.inputRefused(
                        file.shown() + " lacks the column '" + origin.header().get(i) + "' of " + origin.file()
                                + ", which its rows come from.",
                        "Mend the cells and leave the columns as they were; the file of rejects can be written anew with"
                                + " kempt run.");
            }
            left.set(columns[i], TableMapping.OWN_COLUMN);
        }
        return columns;
    }

    private Job job(TableShape shape, Input input) {
        KindSpec kind = session.workspace().rulebook().kind(file.kind()).orElseThrow();
        Map<Long, FindingTable.Place> rejected = new FindingTable(session.store()).rejected(origin.id());
        SuppressedRows suppressed = SuppressedRows.of(session, origin, kind, judge(kind));
        MendedJudge judge = new MendedJudge(
                suppressed.judge(), columns(shape.header()), shape.header().indexOf(RejectedFile.ORIGIN), rejected);
        MendedWrite write = new MendedWrite(session.store(), origin, input, kind);
        RowBlockReader reader = new RowBlockReader(
                () -> TableReaders.open(file.path(), file.options()),
                () -> ledger.get(input.id()).position(),
                judge);
        Step rows = session.engine().chunks("rows", reader, writer(write));
        Step finish = session.engine().once("finish", () -> {
            FileWatch.refuseChanged(file);
            write.complete();
            suppressed.tell(file.shown());
            new Facts(session.store()).increment(Facts.GENERATION);
        });
        return session.engine().job("mend", rows, finish);
    }

    /** Judges as the origin was judged: by its own columns, as they were read then. */
    private RowJudge judge(KindSpec kind) {
        return new RowJudge(
                kind,
                RowRules.compile(
                        session.workspace().rulebook(),
                        kind.kind(),
                        session.workspace().asOf()),
                TableMapping.asRead(kind, origin.header(), origin.mapping()),
                origin.source(),
                origin.file());
    }

    private ItemWriter<RowBlock> writer(MendedWrite write) {
        return chunk -> {
            for (RowBlock block : chunk) {
                write.write(block.position(), block.accepted(), block.rejected(), block.findings(), block.ignored());
                session.progress().advanced(block.position());
            }
        };
    }

    private static String summary(Input input) {
        return String.format(
                Locale.ROOT,
                "%,d %s: %,d mended, %,d still rejected, %,d not rejected any more",
                input.position(),
                input.position() == 1 ? "row" : "rows",
                input.accepted(),
                input.rejected(),
                input.ignored());
    }
}

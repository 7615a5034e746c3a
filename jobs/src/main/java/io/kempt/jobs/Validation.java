package io.kempt.jobs;

import io.kempt.jobs.batch.BatchEngine;
import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.output.FindingMask;
import io.kempt.jobs.output.FindingWording;
import io.kempt.jobs.output.FindingsFile;
import io.kempt.jobs.output.ValidationFiles;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.report.FindingsWorkbook;
import io.kempt.jobs.request.FixCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.RuleCount;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.step.RowBlockReader;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.validate.AcrossTables;
import io.kempt.jobs.validate.FindingTally;
import io.kempt.jobs.validate.FixedFile;
import io.kempt.jobs.validate.JUnitFile;
import io.kempt.jobs.validate.JudgedTable;
import io.kempt.jobs.write.TableOutput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * The judging of tables one after the other, wherever they come from: row by row, then across all rows, with everything
 * that is written on the way. All files appear together at the end, and only when every table was read to its end.
 */
final class Validation implements AutoCloseable {
    private final ValidateRequest request;
    private final Rulebook rulebook;
    private final List<JudgedTable> tables;
    private final Progress progress;
    private final Instant started = Instant.now();
    private final FindingTally tally;
    private final ValidationQuality quality;
    private final AcrossTables across;
    private final List<TableOutput> findings = new ArrayList<>();
    private final List<Path> findingsPaths = new ArrayList<>();
    private final List<ValidationFiles> records = new ArrayList<>();
    private final List<FixedFile> fixed = new ArrayList<>();
    private final List<InputCount> counts = new ArrayList<>();
    private @Nullable FindingWording wording;

    /** The files that one table's records go to; nothing for most tables. */
    record Places(Optional<Path> accepted, Optional<Path> rejected, Optional<Path> fixed) {
        static final Places NONE = new Places(Optional.empty(), Optional.empty(), Optional.empty());
    }

    Validation(
            ValidateRequest request,
            Rulebook rulebook,
            Optional<LocalDate> asOf,
            List<JudgedTable> tables,
            ValidationQuality.Memory memory,
            Progress progress) {
        this.request = request;
        this.rulebook = rulebook;
        this.tables = tables;
        this.progress = progress;
        this.tally = new FindingTally(tables);
        this.quality = new ValidationQuality(rulebook, asOf, memory, tables);
        this.across = AcrossTables.of(
                rulebook, asOf, tables.stream().map(JudgedTable::origin).toList());
    }

    /** What is known of records that are not judged here. */
    AcrossTables across() {
        return across;
    }

    private FindingWording wording() {
        if (wording == null) {
            wording = new FindingWording(rulebook);
        }
        return wording;
    }

    /** Begins the files of findings; before the first table is judged, so that a place that cannot be written shows. */
    void beginFindings() {
        ValidationOutputs outputs = request.outputs();
        outputs.folder().ifPresent(folder -> findingsPaths.add(folder.resolve("findings.csv")));
        outputs.findings().ifPresent(findingsPaths::add);
        for (Path path : findingsPaths) {
            findings.add(FindingsFile.create(path, target -> FindingsWorkbook.create(target, request.lang())));
        }
    }

    /** Judges one table. @return how many records it has */
    long judge(JudgedTable table, Places places, StopSignal stop) {
        ValidationFiles files = places.accepted().isEmpty() || places.rejected().isEmpty()
                ? null
                : new ValidationFiles(
                        places.accepted().get(),
                        places.rejected().get(),
                        table.shape().header(),
                        table.kind(),
                        wording(),
                        request.lang());
        FixedFile fix = places.fixed()
                .map(to -> new FixedFile(
                        table, to, request.outputs().fix().orElseThrow().suggested()))
                .orElse(null);
        if (files != null) {
            records.add(files);
        }
        if (fix != null) {
            fixed.add(fix);
        }
        RowBlockReader reader = new RowBlockReader(table.opens(), () -> 0, table.judge());
        ItemWriter<RowBlock> writer = chunk -> {
            for (RowBlock block : chunk) {
                take(table, block, files, fix);
            }
        };
        BatchEngine engine = BatchEngine.inMemory(stop);
        engine.run(engine.job("validate", engine.chunks("rows", reader, writer)), new JobParameters());
        TableShape read = reader.shape().orElse(table.shape());
        read.notes().forEach(note -> progress.note(table.file() + ": " + note));
        InputCount count = tally.count(table, read);
        counts.add(count);
        return count.read();
    }

    private void take(JudgedTable table, RowBlock block, @Nullable ValidationFiles files, @Nullable FixedFile fix) {
        RowBlock judged = across.add(table.origin(), block);
        tally.add(table.seq(), judged);
        quality.add(table, judged);
        if (files != null) {
            files.write(judged);
        }
        if (fix != null) {
            fix.write(judged);
        }
        if (!findings.isEmpty() && !judged.findings().isEmpty()) {
            write(table, judged);
        }
        progress.advanced(judged.position());
    }

    private void write(JudgedTable table, RowBlock block) {
        KeysOfRows keys = new KeysOfRows(block);
        for (StoredFinding finding : block.findings()) {
            write(table, keys.of(finding.number()), finding);
        }
    }

    /** The keys of a block's records, asked in their order. */
    private static final class KeysOfRows {
        private final List<StoredRow> accepted;
        private final List<RejectedRow> rejected;
        private int nextAccepted;
        private int nextRejected;

        KeysOfRows(RowBlock block) {
            this.accepted = block.accepted();
            this.rejected = block.rejected();
        }

        String of(long number) {
            while (nextAccepted < accepted.size() && accepted.get(nextAccepted).number() < number) {
                nextAccepted++;
            }
            if (nextAccepted < accepted.size() && accepted.get(nextAccepted).number() == number) {
                return accepted.get(nextAccepted).key();
            }
            while (nextRejected < rejected.size() && rejected.get(nextRejected).number() < number) {
                nextRejected++;
            }
            boolean found =
                    nextRejected < rejected.size() && rejected.get(nextRejected).number() == number;
            return found ? rejected.get(nextRejected).key() : "";
        }
    }

    private void write(JudgedTable table, String key, StoredFinding finding) {
        FindingMask mask = request.outputs().mask() ? new FindingMask(table.kind()) : null;
        StoredFinding shown = mask == null ? finding : mask.of(finding);
        String[] cells = FindingsFile.cells(
                table.file(),
                table.source(),
                table.kind().kind(),
                mask == null ? key : mask.key(key),
                shown,
                wording().message(shown, request.lang()));
        findings.forEach(file -> file.row(cells));
    }

    /** Judges across rows, completes all files and counts. */
    ValidateResult finish() {
        across.finish((table, key, finding) -> {
            tally.add(table, finding);
            quality.add(table, finding);
            if (!findings.isEmpty()) {
                write(tables.get(table), key, finding);
            }
        });
        tellAcross();
        List<Path> written = new ArrayList<>();
        records.forEach(files -> written.addAll(files.commit()));
        findings.forEach(TableOutput::commit);
        written.addAll(findingsPaths);
        fixed.forEach(files -> written.addAll(files.commit()));
        JUnitFile junit = new JUnitFile(rulebook, request.failOn(), started, Duration.between(started, Instant.now()));
        List<RuleCount> byRule = tally.byRule(rulebook, request.lang());
        request.outputs().junit().ifPresent(path -> written.add(junit.write(path, tables, byRule)));
        List<FixCount> repaired = fixed.stream().map(FixedFile::count).toList();
        QualityResult measured = quality.result(request.outputs().report(), request.lang(), written);
        return new ValidateResult(
                exit(measured), counts, tally.bySeverity(), tally.byCode(), byRule, repaired, measured, written);
    }

    private void tellAcross() {
        Set<String> unknown = new TreeSet<>();
        for (Kind kind : across.unknown()) {
            unknown.add(kind.code());
        }
        if (!unknown.isEmpty()) {
            progress.note("references to " + String.join(", ", unknown)
                    + " are not judged: no such records are among the files");
        }
        if (across.replaced() > 0) {
            progress.note(String.format(
                    Locale.ROOT,
                    across.replaced() == 1
                            ? "%,d record comes again in a later file of its source and counts once, as in an import"
                            : "%,d records come again in later files of their source and count once, as in an import",
                    across.replaced()));
        }
    }

    private ExitCode exit(QualityResult measured) {
        boolean grave = request.failOn().filter(tally::reaches).isPresent();
        return grave || measured.failed() ? ExitCode.BELOW_THRESHOLD : ExitCode.OK;
    }

    /** Without {@link #finish} nothing is left of any file. */
    @Override
    public void close() {
        across.close();
        findings.forEach(TableOutput::close);
        records.forEach(ValidationFiles::close);
        fixed.forEach(FixedFile::close);
    }
}

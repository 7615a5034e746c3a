package io.kempt.jobs;

import io.kempt.jobs.batch.BatchEngine;
import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.output.FindingWording;
import io.kempt.jobs.output.ValidationFiles;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.ContentHash;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.step.RowBlockReader;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.validate.FindingCodes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Judges one file by the same row function as the import, without a store. */
final class ValidateJob {
    private final ValidateRequest request;
    private final Progress progress;

    ValidateJob(ValidateRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    ValidateResult run() {
        Path file = request.file();
        GivenFile.check(file);
        FileQuality.checkReport(request.report());
        Rulebook rulebook = RulebookFile.of(request.rulebook(), file);
        progress.started("validate " + file.getFileName());
        TableShape shape = shape(file, rulebook);
        KindSpec kind = kind(rulebook, shape);
        TableMapping mapping = TableMapping.of(kind, rulebook.rules(kind.kind()), shape, shape.file());
        progress.note(shape.file() + ": " + shape.summary() + ", read as "
                + kind.kind().code());
        mapping.notes().forEach(note -> progress.note(shape.file() + ": " + note));
        FindingWording wording = new FindingWording(rulebook, FindingCodes.all());
        ValidationTally tally = new ValidationTally(rulebook, kind);
        FileQuality quality = new FileQuality(rulebook, kind, mapping, shape, file);
        try (ValidationFiles files = ValidationFiles.in(request.out(), shape, kind, wording, request.lang())) {
            TableShape read = judge(file, rulebook, kind, mapping, shape, tally, files, quality);
            read.notes().forEach(note -> progress.note(shape.file() + ": " + note));
            List<Path> written = new ArrayList<>(files.commit());
            QualityResult measured = quality.result(request.report(), request.lang(), written);
            InputCount count = tally.count(read, ContentHash.sha256(file));
            progress.finished("validate " + file.getFileName(), summary(count));
            return new ValidateResult(
                    exit(tally, measured), count, tally.bySeverity(), tally.byCode(), written, measured);
        }
    }

    private TableShape shape(Path file, Rulebook rulebook) {
        try (TableReader reader = TableReaders.open(file, options(rulebook))) {
            return reader.shape();
        }
    }

    /** A header cell is known when any of the kinds in question has such a field. */
    private ReadOptions options(Rulebook rulebook) {
        List<KindSpec> kinds = rulebook.kinds().values().stream()
                .filter(kind -> request.kind().map(kind.kind().code()::equals).orElse(true))
                .toList();
        return request.reading().withKnownHeader(HeaderMapping.knownHeaders(kinds));
    }

    private KindSpec kind(Rulebook rulebook, TableShape shape) {
        if (request.kind().isPresent()) {
            String code = request.kind().get();
            return Kind.ofCode(code)
                    .flatMap(rulebook::kind)
                    .orElseThrow(() -> StopException.usage(
                            "The rulebook " + rulebook.name() + " describes no kind '" + code + "'.",
                            "Choose one of " + kinds(rulebook) + "."));
        }
        List<String> header = shape.header();
        Optional<KindSpec> best = rulebook.kinds().values().stream()
                .max(Comparator.comparingDouble(kind -> HeaderMapping.fit(kind, header)));
        return best.filter(kind -> HeaderMapping.fit(kind, header) > 0)
                .orElseThrow(() -> StopException.inputRefused(
                        shape.file() + " has a header on line " + shape.headerLine()
                                + " that fits no kind of record of the rulebook " + rulebook.name() + ".",
                        "Say what it holds with --kind (" + kinds(rulebook)
                                + "), or add its column names as aliases to the rulebook."));
    }

    private static String kinds(Rulebook rulebook) {
        return rulebook.kinds().keySet().stream().map(Kind::code).collect(Collectors.joining(", "));
    }

    /** Judges every record. @return how the table was understood, its end included */
    private TableShape judge(
            Path file,
            Rulebook rulebook,
            KindSpec kind,
            TableMapping mapping,
            TableShape shape,
            ValidationTally tally,
            ValidationFiles files,
            FileQuality quality) {
        RowJudge judge = new RowJudge(kind, RowRules.compile(rulebook, kind.kind()), mapping, "", shape.file());
        RowBlockReader reader = new RowBlockReader(() -> TableReaders.open(file, options(rulebook)), () -> 0, judge);
        ItemWriter<RowBlock> writer = chunk -> {
            for (RowBlock block : chunk) {
                RowBlock judged = tally.add(block);
                quality.add(judged);
                files.write(judged);
                progress.advanced(block.position());
            }
        };
        StopSignal.during(stop -> {
            BatchEngine engine = BatchEngine.inMemory(stop);
            engine.run(engine.job("validate", engine.chunks("rows", reader, writer)), new JobParameters());
            return true;
        });
        return reader.shape().orElse(shape);
    }

    private ExitCode exit(ValidationTally tally, QualityResult quality) {
        boolean grave = request.failOn().filter(tally::reaches).isPresent();
        return grave || quality.failed() ? ExitCode.BELOW_THRESHOLD : ExitCode.OK;
    }

    /** The rows alone: what became of them is the result. */
    private static String summary(InputCount count) {
        return String.format(Locale.ROOT, count.read() == 1 ? "%,d row" : "%,d rows", count.read());
    }
}

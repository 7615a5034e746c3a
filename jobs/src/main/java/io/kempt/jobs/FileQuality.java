package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.quality.InputMeasure;
import io.kempt.jobs.quality.QualityCheck;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.report.QualityPage;
import io.kempt.jobs.report.QualityReport;
import io.kempt.jobs.report.QualityWorkbook;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.gate.GateInput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;

/**
 * The quality of one file that is validated. Within a workspace it is compared with what the store remembers of its
 * source; nothing is noted there.
 */
final class FileQuality {
    private final Rulebook rulebook;
    private final Kind kind;
    private final Optional<Workspace> workspace;
    private final String source;
    private final String shown;
    private final InputMeasure measure;

    FileQuality(Rulebook rulebook, KindSpec kind, TableMapping mapping, TableShape shape, Path file) {
        this.rulebook = rulebook;
        this.kind = kind.kind();
        this.workspace = Optional.ofNullable(file.toAbsolutePath().getParent())
                .flatMap(Workspace::find)
                .map(Workspace::of)
                .filter(found -> Files.exists(found.store()));
        this.shown = workspace.map(found -> found.display(file)).orElse(shape.file());
        this.source = workspace.map(this::rememberedSource).orElse("");
        this.measure = new InputMeasure(rulebook, kind, mapping, shape.header(), source, shown);
    }

    /** The source under which the file was imported; else the only one that delivers such records. */
    private String rememberedSource(Workspace found) {
        return remembering(found, ledger -> {
                    List<String> sources = ledger.sources(kind);
                    return ledger.sourceOf(kind, shown).orElse(sources.size() == 1 ? sources.get(0) : "");
                })
                .orElse("");
    }

    /** Asks the workspace's memory; a store that cannot be opened has none, for a file is judged without it. */
    private static <T> Optional<T> remembering(Workspace found, Function<QualityLedger, T> question) {
        try (StoreDatabase store = StoreDatabase.open(found.store())) {
            return Optional.of(question.apply(new QualityLedger(store)));
        } catch (StopException | DataAccessException unusable) {
            return Optional.empty();
        }
    }

    /** @throws StopException when the name of a report says no format that Kempt writes */
    static void checkReport(Optional<Path> report) {
        report.filter(path -> !named(path, ".html") && !named(path, ".xlsx")).ifPresent(path -> {
            throw StopException.usage(
                    "The quality report " + path + " is neither a web page nor a workbook.",
                    "Give it a name that ends with .html or .xlsx.");
        });
    }

    private static boolean named(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Measures a block of judged rows. */
    void add(RowBlock block) {
        measure.add(block);
    }

    /**
     * What was measured, when all rows went by.
     *
     * @param report to write, if any
     * @param written gets the report's path
     */
    QualityResult result(Optional<Path> report, Lang lang, List<Path> written) {
        QualityOutcome outcome = workspace
                .flatMap(found -> remembering(found, ledger -> outcome(Optional.of(ledger))))
                .orElseGet(() -> outcome(Optional.empty()));
        report.ifPresent(path -> {
            QualityReport content = new QualityReport(shown, "", lang, outcome, List.of());
            if (named(path, ".html")) {
                QualityPage.write(path, content);
            } else {
                QualityWorkbook.write(path, content);
            }
            written.add(path);
        });
        return outcome.result(lang);
    }

    private QualityOutcome outcome(Optional<QualityLedger> ledger) {
        GateInput input = measure.result();
        LocalDate asOf = workspace
                .flatMap(Workspace::asOf)
                .or(() -> input.quality().lastDay())
                .orElse(LocalDate.EPOCH);
        return new QualityCheck(rulebook, asOf, ledger, Long.MAX_VALUE)
                .of(List.of(input), List.of(input), List.of(input));
    }
}

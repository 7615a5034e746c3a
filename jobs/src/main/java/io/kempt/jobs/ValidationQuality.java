package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.quality.InputMeasure;
import io.kempt.jobs.quality.QualityCheck;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.report.QualityPage;
import io.kempt.jobs.report.QualityReport;
import io.kempt.jobs.report.QualityWorkbook;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.validate.JudgedTable;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.gate.GateInput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/**
 * The quality of what is validated. Files in a workspace are compared with what its store remembers of their sources;
 * nothing is noted there.
 */
final class ValidationQuality {
    private final Rulebook rulebook;
    private final Optional<LocalDate> asOf;
    private final Memory memory;
    private final List<JudgedTable> tables;
    private final List<InputMeasure> measures;

    /** Where the measures of earlier runs are. */
    sealed interface Memory {
        /** What a question to it brings; empty where nothing is remembered. */
        <T> Optional<T> ask(Function<QualityLedger, T> question);

        /** Nothing is remembered outside of workspaces. */
        record None() implements Memory {
            @Override
            public <T> Optional<T> ask(Function<QualityLedger, T> question) {
                return Optional.empty();
            }
        }

        /** The store that is judged: its records are no delivery, so they are compared with none. */
        record OpenStore(StoreDatabase store) implements Memory {
            @Override
            public <T> Optional<T> ask(Function<QualityLedger, T> question) {
                return Optional.of(question.apply(new QualityLedger(store)));
            }
        }

        /** The store of the workspace around files; one that cannot be opened remembers nothing, files are judged without. */
        record Around(StoreAddress store) implements Memory {
            @Override
            public <T> Optional<T> ask(Function<QualityLedger, T> question) {
                try (StoreDatabase opened = StoreDatabase.look(store)) {
                    return Optional.of(question.apply(new QualityLedger(opened)));
                } catch (StopException | DataAccessException unusable) {
                    return Optional.empty();
                }
            }
        }

        static Memory of(Optional<Workspace> workspace) {
            return workspace
                    .map(Workspace::store)
                    .filter(StoreAddress::exists)
                    .<Memory>map(Around::new)
                    .orElseGet(None::new);
        }
    }

    /** @param asOf the day at which the data stand; when empty, the last day in them */
    ValidationQuality(Rulebook rulebook, Optional<LocalDate> asOf, Memory memory, List<JudgedTable> tables) {
        this.rulebook = rulebook;
        this.asOf = asOf;
        this.memory = memory;
        this.tables = tables;
        this.measures = tables.stream().map(this::measure).toList();
    }

    private InputMeasure measure(JudgedTable table) {
        String source = table.source().isEmpty() ? rememberedSource(table) : table.source();
        return new InputMeasure(
                rulebook, table.kind(), table.mapping(), table.shape().header(), source, table.file());
    }

    /** The source under which the file was imported; else the only one that delivers such records. */
    private String rememberedSource(JudgedTable table) {
        Kind kind = table.kind().kind();
        return memory.ask(ledger -> {
                    List<String> sources = ledger.sources(kind);
                    return ledger.sourceOf(kind, table.file()).orElse(sources.size() == 1 ? sources.get(0) : "");
                })
                .orElse("");
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
    void add(JudgedTable table, RowBlock block) {
        measures.get(table.seq()).add(block);
    }

    /** Takes what only all rows together could tell. */
    void add(int table, StoredFinding finding) {
        measures.get(table).addLate(finding);
    }

    /**
     * What was measured, when all rows went by.
     *
     * @param report to write, if any
     * @param written gets the report's path
     */
    QualityResult result(Optional<Path> report, Lang lang, List<Path> written) {
        QualityOutcome outcome =
                memory.ask(ledger -> outcome(Optional.of(ledger))).orElseGet(() -> outcome(Optional.empty()));
        report.ifPresent(path -> {
            String title = tables.stream().map(JudgedTable::file).distinct().collect(Collectors.joining(", "));
            QualityReport content = new QualityReport(title, "", lang, outcome, List.of());
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
        List<GateInput> inputs = measures.stream().map(InputMeasure::result).toList();
        LocalDate day = asOf.or(() -> inputs.stream()
                        .flatMap(input -> input.quality().lastDay().stream())
                        .max(LocalDate::compareTo))
                .orElse(LocalDate.EPOCH);
        List<GateInput> deliveries = memory instanceof Memory.OpenStore ? List.of() : inputs;
        return new QualityCheck(rulebook, day, ledger, Long.MAX_VALUE).of(inputs, deliveries, inputs);
    }
}

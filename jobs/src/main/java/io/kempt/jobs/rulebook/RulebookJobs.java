package io.kempt.jobs.rulebook;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.contract.Contract;
import io.kempt.jobs.contract.ContractReader;
import io.kempt.jobs.contract.Loss;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.CheckResult;
import io.kempt.jobs.request.ContractRequest;
import io.kempt.jobs.request.ContractResult;
import io.kempt.jobs.request.ExamplesResult;
import io.kempt.jobs.request.InferRequest;
import io.kempt.jobs.request.InferResult;
import io.kempt.jobs.request.RuleCard;
import io.kempt.jobs.request.RuleEntry;
import io.kempt.jobs.request.RulesQuery;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.check.Oddities;
import io.kempt.rules.example.ExampleOutcome;
import io.kempt.rules.example.ExampleOutcome.Status;
import io.kempt.rules.example.ExampleRun;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Examples;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked of one rulebook: the file or bundled rulebook that is named, else that of the workspace around the folder,
 * else the bundled one. Nothing here touches a store.
 */
public final class RulebookJobs {
    private final Path folder;
    private final Optional<Path> asked;

    /**
     * @param folder where the command was given
     * @param asked a rulebook file, or the name of a bundled one
     */
    public RulebookJobs(Path folder, Optional<Path> asked) {
        this.folder = folder;
        this.asked = asked;
    }

    private Rulebook rulebook() {
        return RulebookFile.of(asked, Workspace.find(folder).map(Workspace::of));
    }

    /** The lines of the list that match the query, in the rulebook's order. */
    public List<RuleEntry> list(RulesQuery query) {
        return new RuleList(rulebook(), query).entries();
    }

    /**
     * All that there is to say of a code, type, rule or enricher.
     *
     * @throws StopException (usage) when there is none of that name
     */
    public RuleCard show(String name) {
        return new RuleCards(rulebook()).of(name);
    }

    /**
     * Reads the rulebook and tells what is odd in it.
     *
     * @param strict whether oddities make the exit code {@link ExitCode#BELOW_THRESHOLD}
     * @throws io.kempt.rules.yaml.SettingsException with every mistake, when it cannot be read
     */
    public CheckResult check(boolean strict) {
        Rulebook rulebook = rulebook();
        List<CheckResult.Remark> remarks = Oddities.of(rulebook).stream()
                .map(one -> new CheckResult.Remark(one.file(), one.line(), one.column(), one.message()))
                .toList();
        return new CheckResult(
                strict && !remarks.isEmpty() ? ExitCode.BELOW_THRESHOLD : ExitCode.OK,
                name(rulebook),
                rulebook.kinds().size(),
                rulebook.kinds().values().stream()
                        .mapToInt(kind -> kind.fields().size())
                        .sum(),
                rulebook.kinds().keySet().stream()
                        .mapToInt(kind -> examples(rulebook, kind))
                        .sum(),
                remarks);
    }

    /** A rulebook that was named by its path is called by its file's name. */
    private static String name(Rulebook rulebook) {
        return rulebook.name().replaceFirst(".*[/\\\\]", "");
    }

    private static int examples(Rulebook rulebook, Kind kind) {
        Examples examples = rulebook.examples(kind);
        return examples.fields().size() + examples.records().size();
    }

    /**
     * Runs the examples that the rulebook carries.
     *
     * @param junit a file to write the outcome to, for a build server
     */
    public ExamplesResult test(Optional<Path> junit) {
        Rulebook rulebook = rulebook();
        List<ExampleOutcome> outcomes = ExampleRun.of(rulebook);
        long fail = count(outcomes, Status.FAILS);
        List<ExamplesResult.Example> examples =
                outcomes.stream().map(RulebookJobs::told).toList();
        junit.ifPresent(file -> new ExamplesJunit(name(rulebook), examples).write(file));
        return new ExamplesResult(
                fail == 0 ? ExitCode.OK : ExitCode.BELOW_THRESHOLD,
                name(rulebook),
                count(outcomes, Status.HOLDS),
                fail,
                count(outcomes, Status.CHANGED),
                examples,
                junit.stream().toList());
    }

    private static long count(List<ExampleOutcome> outcomes, Status status) {
        return outcomes.stream().filter(one -> one.status() == status).count();
    }

    private static ExamplesResult.Example told(ExampleOutcome outcome) {
        return new ExamplesResult.Example(
                outcome.kind().code(),
                outcome.field(),
                outcome.given(),
                outcome.expected(),
                outcome.found(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                outcome.place().file() + ":" + outcome.place().line());
    }

    /**
     * Reads a description of data in another standard as a rulebook.
     *
     * @throws StopException (usage) when there is no such file, or the output is there already; (input refused) when it
     *     follows no standard that is known
     */
    public ContractResult importContract(ContractRequest request) {
        String file = request.file().getFileName().toString();
        if (!Files.exists(request.file())) {
            throw StopException.usage(
                    "There is no file " + request.file() + ".",
                    "Name a Table Schema, a Data Package or a data contract.");
        }
        Contract contract = ContractReader.read(file, RulebookFile.text(request.file()));
        Rulebook base = new RulebookReader().bundled("crm-cn");
        ContractRulebook rulebook = new ContractRulebook(base, file, contract.standard(), request.standalone());
        String text = rulebook.text(contract, request.kind().flatMap(Kind::ofCode));
        RulebookDraft.write(text, request.output(), request.force());
        return new ContractResult(
                ExitCode.OK,
                contract.standard(),
                rulebook.tables(),
                contract.losses().stream()
                        .sorted(Comparator.comparingInt(Loss::line))
                        .map(loss -> new ContractResult.Lost(loss.path(), loss.line(), loss.why()))
                        .toList(),
                text,
                request.output().stream().toList());
    }

    /**
     * Proposes rules from data.
     *
     * @throws StopException when a file cannot be read, or the output is there already
     */
    public InferResult infer(InferRequest request, Progress progress) {
        return StopSignal.during(stop -> new RuleInference(request, progress, stop::check).run());
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.MatchColumnOptions;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt explain}: why two records are or are not one customer. */
@Command(
        name = "explain",
        header = "Say why two records are or are not one customer.",
        description =
                "Their values side by side, what each comparison adds in bits, and whether both are in one cluster"
                        + " and by which pairs. A weight of 0 bits is a probability of one half, and each bit doubles the odds.",
        footer = {
            "kempt explain erp:K100001 shop:88213",
            "  Two records of the store, by source and key.",
            "kempt explain --file customers.csv 17 1204",
            "  Two records of a file, by the ids that kempt dedupe writes to clusters.csv.",
        })
final class ExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "A", description = "The id of a record; in the store SOURCE:KEY, or the key.")
    String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "The id of another one.")
    String b = "";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description =
                    "A file that holds them, as it was given to kempt dedupe (default: the store). Once for each.")
    List<Path> files = List.of();

    @Mixin
    MatchColumnOptions columns = new MatchColumnOptions();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    LangOption lang = new LangOption();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && columns.isGiven()) {
            throw StopException.usage(
                    "--id and --column are for files, and none is named",
                    "Name it with --file, or leave these options out to explain records of the store.");
        }
        try (GivenFiles given = GivenFiles.of(session, files)) {
            ExplainRequest request = new ExplainRequest(
                    workspace.folder(session.environment()),
                    given.paths(),
                    reading.reading(session.environment()),
                    columns.id(),
                    columns.meanings(),
                    a,
                    b,
                    lang.lang().orElseGet(() -> Lang.of(session.environment().locale())));
            ExplainResult result =
                    session.jobs().explain(request, session.console().progress());
            if (!session.options().json()) {
                show(result, session.console());
            }
            session.answer(result, none -> List.of());
            return result.exit().code();
        }
    }

    /** The explanation is what was asked for: it goes to standard output. */
    private static void show(ExplainResult result, Console console) {
        TextTable values = new TextTable("FIELD", "MEANING", Wording.plain(result.a()), Wording.plain(result.b()));
        result.values()
                .forEach(value -> values.row(
                        Wording.plain(value.field()),
                        value.meaning(),
                        Wording.plain(value.a()),
                        Wording.plain(value.b())));
        values.lines().forEach(console::data);
        console.data("");
        TextTable weights = new TextTable("#BITS", "COMPARISON", "");
        weights.row(bits(result.prior()), "prior", "before any comparison");
        result.lines()
                .forEach(line -> weights.row(
                        bits(line.weight()),
                        line.comparison(),
                        line.level() + (line.veto() ? " (forbids the match)" : "")));
        if (result.household() < 0) {
            weights.row(bits(result.household()), "household", "they may be two of one household");
        }
        weights.row(bits(result.weight()), "total", probability(result));
        weights.lines().forEach(console::data);
        console.data("");
        cluster(result, console);
    }

    private static String probability(ExplainResult result) {
        return result.vetoed()
                ? "probability 0: what forbids the match goes before the sum"
                : String.format(Locale.ROOT, "probability %.4f", result.probability());
    }

    private static void cluster(ExplainResult result, Console console) {
        if (result.cluster().isEmpty()) {
            console.data("They are in different clusters.");
            return;
        }
        console.data(Wording.plain("They are in one cluster, " + result.cluster() + "."));
        if (result.path().size() > 1) {
            console.data("They hang together by these pairs:");
            result.path()
                    .forEach(step -> console.data(Wording.plain(String.format(
                            Locale.ROOT, "  %s ~ %s, probability %.4f", step.a(), step.b(), step.probability()))));
        }
    }

    private static String bits(double weight) {
        return String.format(Locale.ROOT, "%+.1f", weight);
    }
}

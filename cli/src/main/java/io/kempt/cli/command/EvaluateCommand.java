package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.jobs.request.EvaluationRequest;
import io.kempt.jobs.request.EvaluationResult;
import io.kempt.jobs.request.EvaluationResult.Measure;
import io.kempt.jobs.request.EvaluationResult.Mistake;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt evaluate}: how good clusters are against a known truth. */
@Command(
        name = "evaluate",
        header = "Compare clusters with a known truth.",
        description = {
            "Precision, recall and F1 in three views. Pairs: every two records of one cluster. Clusters: those of two"
                    + " records or more that hold exactly one customer's records (Menestrina, Whang, Garcia-Molina, 2010)."
                    + " Records: for each record how much of its cluster is of its customer, and how much of its customer"
                    + " is in its cluster, on average (B-cubed; Bagga, Baldwin, 1998).",
            "Then the errors, worst first: clusters that hold strangers, and customers that are split."
        },
        footer = {
            "kempt evaluate --clusters customers-duplicates/clusters.csv --truth truth.csv",
            "  truth.csv has the id and the customer of each record, or two ids of one customer in each row.",
            "kempt evaluate --clusters out/clusters.csv --truth truth.csv --pairs out/pairs.csv -o evaluation.xlsx",
            "  Also what other thresholds would give, with a chart.",
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--clusters",
            paramLabel = "FILE",
            required = true,
            description = "The table with the id and the cluster of each record, such as clusters.csv.")
    Path clusters = Path.of("");

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            required = true,
            description = "The table with the id and the customer of each record, or with the pairs of one customer.")
    Path truth = Path.of("");

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "The table of scored pairs, such as pairs.csv, for what other thresholds would give.")
    Optional<Path> pairs = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column of ids in the clusters (default: found by its header).")
    Optional<String> id = Optional.empty();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many errors of each kind are told (default: ${DEFAULT-VALUE}).")
    int top = 20;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Also write an Excel workbook, with a chart of the thresholds.")
    Optional<Path> out = Optional.empty();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    LangOption lang = new LangOption();

    EvaluateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        EvaluationRequest request = new EvaluationRequest(
                session.resolve(clusters),
                session.resolve(truth),
                pairs.map(session::resolve),
                id,
                reading.reading(session.environment()),
                top,
                out.map(session::resolve),
                lang.lang().orElseGet(() -> Lang.of(session.environment().locale())));
        EvaluationResult result = session.jobs().evaluate(request);
        if (!session.options().json()) {
            show(result, session.console());
        }
        session.answer(result, this::summary);
        return result.exit().code();
    }

    /** The figures are what was asked for: they go to standard output. */
    private static void show(EvaluationResult result, Console console) {
        TextTable figures = new TextTable("VIEW", "#PRECISION", "#RECALL", "#F1");
        row(figures, "pairs", result.byPairs());
        row(figures, "clusters", result.byClusters());
        row(figures, "records", result.byRecords());
        figures.lines().forEach(console::data);
        console.data(Wording.plain("pairs found " + Wording.count(result.pairsFound()) + ", of these right "
                + Wording.count(result.pairsRight()) + ", to be found " + Wording.count(result.pairsExpected())
                + "; largest cluster " + result.largestFound() + ", largest customer " + result.largestTrue()));
        if (!result.thresholds().isEmpty()) {
            console.data("");
            thresholds(result).lines().forEach(console::data);
        }
        errors(console, result, "merged-strangers", Wording.count(result.merged(), "cluster") + " of strangers");
        errors(console, result, "split-customer", Wording.count(result.split(), "customer") + " split");
    }

    private static void row(TextTable table, String name, Measure measure) {
        table.row(name, share(measure.precision()), share(measure.recall()), share(measure.f1()));
    }

    private static TextTable thresholds(EvaluationResult result) {
        TextTable table =
                new TextTable("#THRESHOLD", "#PAIRS", "#PRECISION", "#RECALL", "#F1", "#CHAINED F1", "#LARGEST");
        for (EvaluationResult.Threshold one : result.thresholds()) {
            table.row(
                    String.format(Locale.ROOT, "%.3f", one.threshold()),
                    Wording.count(one.pairs()),
                    share(one.scored().precision()),
                    share(one.scored().recall()),
                    share(one.scored().f1()),
                    share(one.chained().f1()),
                    Wording.count(one.largest()));
        }
        return table;
    }

    private static void errors(Console console, EvaluationResult result, String kind, String title) {
        console.data("");
        console.data(title);
        for (Mistake mistake : result.errors()) {
            if (mistake.kind().equals(kind)) {
                console.data(Wording.plain("  "
                        + mistake.parts().stream()
                                .map(part -> String.join(" ", part))
                                .collect(Collectors.joining(" | "))
                        + " (" + Wording.count(mistake.pairs(), "pair") + ")"));
            }
        }
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private List<String> summary(EvaluationResult result) {
        Summary summary = new Summary(session.console());
        result.notes().forEach(summary::line);
        summary.outputs(result.outputs());
        return summary.lines();
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.MatchColumnOptions;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.DuplicatesRequest;
import io.kempt.jobs.request.DuplicatesResult;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt dedupe}: which customer records are one customer, in the store or in files. */
@Command(
        name = "dedupe",
        header = "Find the customers that are one, and build their golden records.",
        description = {
            "Without a file: compares the customer records of the store and merges those above the merge threshold of the"
                    + " rulebook; pairs below it are for kempt review. What people decided is followed.",
            "With files: no workspace and no rulebook is needed. Columns are recognised by their headers and values, and"
                    + " the folder gets clusters.csv, golden.csv, pairs.csv and duplicates.xlsx."
        },
        footer = {
            "kempt dedupe",
            "  Deduplicate the workspace of the current folder.",
            "kempt dedupe -w samples/retail",
            "  Deduplicate another workspace.",
            "kempt dedupe log",
            "  Which customers were joined and split.",
            "kempt dedupe customers.xlsx",
            "  Find the duplicates in a file; the results go to customers-duplicates beside it.",
            "kempt dedupe customers.xlsx --decisions customers-duplicates/duplicates.xlsx",
            "  The same once more, with what was decided in the workbook.",
            "kempt dedupe crm.csv shop.csv --id customer_no --column ref=none -o duplicates",
            "  Those in two files together, where ref says nothing of customers.",
            "kempt dedupe ours.csv theirs.csv --link",
            "  Only pairs across the files: each is free of duplicates.",
        })
final class DedupeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "CSV and Excel files, patterns, or - for standard input (default: the store of the workspace).")
    List<Path> files = List.of();

    @Option(
            names = "--plan",
            description = "Only tell how many pairs would be compared, by blocking rule; nothing is written.")
    boolean plan;

    @Option(
            names = "--link",
            description = "Look for pairs across the files only: a customer has one record at most in each.")
    boolean link;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "The folder for the results (default: beside the first file, FILE-duplicates).")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What people decided about pairs of the files: the duplicates.xlsx of an earlier time, filled in, or a"
                            + " table with id_a, id_b and decision.")
    Optional<Path> decisions = Optional.empty();

    @Mixin
    MatchColumnOptions columns = new MatchColumnOptions();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    LangOption lang = new LangOption();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    DedupeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return files.isEmpty() ? store() : files();
    }

    private int store() {
        if (link || out.isPresent() || columns.isGiven()) {
            throw StopException.usage(
                    "--link, --out, --id and --column are for files, and none is named",
                    "Name the files, or leave these options out to deduplicate the store.");
        }
        if (decisions.isPresent()) {
            throw StopException.usage(
                    "--decisions is for files, and none is named",
                    "For the store: kempt review apply "
                            + Wording.shellWord(decisions.get().toString()));
        }
        WorkspaceRequest request = new WorkspaceRequest(workspace.folder(session.environment()));
        if (plan) {
            return plan(session.jobs().planMatch(request, session.console().progress()));
        }
        DedupeResult result = session.jobs().dedupe(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private int files() {
        try (GivenFiles given = GivenFiles.of(session, files)) {
            if (link && given.paths().size() < 2) {
                throw StopException.usage("--link needs two files or more", "Name them, or leave --link out.");
            }
            if (link && decisions.isPresent()) {
                throw StopException.usage(
                        "--link does not follow --decisions: a customer has one record at most in each file there",
                        "Leave one of them out.");
            }
            DuplicatesRequest request = new DuplicatesRequest(
                    given.paths(),
                    reading.reading(session.environment()),
                    columns.id(),
                    columns.meanings(),
                    link,
                    decisions.map(session::resolve),
                    out.map(session::resolve),
                    lang.lang().orElseGet(() -> Lang.of(session.environment().locale())));
            if (plan) {
                return plan(session.jobs().planMatch(request, session.console().progress()));
            }
            DuplicatesResult result =
                    session.jobs().duplicates(request, session.console().progress());
            session.answer(result, this::summary);
            return result.exit().code();
        }
    }

    /** The figures are what was asked for: they go to standard output. */
    private int plan(MatchPlanResult result) {
        if (!session.options().json()) {
            TextTable table = new TextTable("RULE", "#BLOCKS", "#LARGEST", "#NARROWED", "#CAPPED", "#PAIRS");
            for (MatchPlanResult.Rule rule : result.rules()) {
                table.row(
                        rule.name(),
                        Wording.count(rule.blocks()),
                        Wording.count(rule.largest()),
                        Wording.count(rule.narrowed()),
                        Wording.count(rule.capped()),
                        Wording.count(rule.pairs()));
            }
            table.lines().forEach(session.console()::data);
        }
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(MatchPlanResult result) {
        Summary summary = new Summary(session.console());
        result.inputs().forEach(summary::line);
        summary.line(Wording.count(result.pairs(), "distinct pair") + " of " + Wording.count(result.records(), "record")
                + " would be compared");
        result.capped().forEach(summary::line);
        return summary.lines();
    }

    private List<String> summary(DedupeResult result) {
        Summary summary = new Summary(session.console());
        if (result.records() == 0) {
            summary.line("There are no customer records in the store yet.");
            summary.next("kempt import" + workspace.again());
            return summary.lines();
        }
        summary.customers(result.records(), result.golden(), result.merged(), result.toReview());
        summary.line(Wording.count(result.pairs(), "pair") + " compared");
        result.capped().forEach(summary::line);
        result.notes().forEach(summary::line);
        summary.outputs(result.outputs());
        summary.next(
                result.toReview() > 0
                        ? "kempt review export -o review.xlsx" + workspace.again()
                        : "kempt export customers --to customers.csv" + workspace.again());
        return summary.lines();
    }

    private List<String> summary(DuplicatesResult result) {
        Summary summary = new Summary(session.console());
        result.inputs().forEach(summary::line);
        ColumnLines.of(result.columns()).forEach(summary::line);
        summary.line(result.ids());
        summary.customers(result.records(), result.customers(), result.merged(), result.toReview());
        summary.line(Wording.count(result.pairs(), "pair") + " compared, " + Wording.count(result.largest(), "record")
                + " in the largest group"
                + (result.decided() > 0 ? ", " + Wording.count(result.decided(), "decision") + " followed" : ""));
        summary.line(Wording.count(result.households(), "household") + ", "
                + Wording.count(result.companyGroups(), "company group"));
        result.capped().forEach(summary::line);
        summary.outputs(result.outputs());
        summary.next("kempt explain --file "
                + files.stream().map(file -> Wording.shellWord(file.toString())).collect(Collectors.joining(" --file "))
                + " ID_A ID_B");
        return summary.lines();
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.jobs.request.InferRequest;
import io.kempt.jobs.request.InferResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt rules infer}: a rulebook proposed from data. */
@Command(
        name = "infer",
        header = "Propose rules from data, each with its evidence.",
        description =
                "Types by what columns hold, what is always filled, unique, one of few values, within a range, of one"
                        + " length or pattern; dates in order; references between the files. The evidence stands as a comment above each"
                        + " line and quotes no personal value. Read the proposal before you use it: data shows what is, not what should be.",
        footer = {
            "kempt rules infer customers.csv",
            "  Show the proposal.",
            "kempt rules infer customers.csv orders.csv -o rulebook.yml",
            "  Write it; what one file refers to in another is seen too.",
            "kempt rules infer members.xlsx --kind customer --standalone",
            "  Say everything, instead of what differs from crm-cn.",
        })
final class RulesInferCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV or Excel files, or patterns.")
    List<Path> files = List.of();

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "What each row is (default: what fits best).")
    Optional<String> kind = Optional.empty();

    @Option(names = "--standalone", description = "Say everything in the rulebook instead of extending crm-cn.")
    boolean standalone;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rulebook to a file (default: standard output).")
    Optional<Path> output = Optional.empty();

    @Option(names = "--force", description = "Write over a file that is there.")
    boolean force;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    RulesInferCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (GivenFiles given = GivenFiles.of(session, files)) {
            InferRequest request = new InferRequest(
                    given.paths(),
                    reading.reading(session.environment()),
                    kind,
                    standalone,
                    output.map(session::resolve),
                    force);
            InferResult result = session.rulebook(Optional.empty())
                    .infer(request, session.console().progress());
            if (!session.options().json() && output.isEmpty()) {
                result.text().lines().forEach(session.console()::data);
            }
            session.answer(result, this::summary);
            return result.exit().code();
        }
    }

    private List<String> summary(InferResult result) {
        Summary summary = new Summary(session.console());
        TextTable table = new TextTable("FILE", "KIND", "#ROWS", "#FIELDS", "#RULES");
        result.files()
                .forEach(one -> table.row(
                        Wording.plain(one.file()),
                        one.kind(),
                        Wording.count(one.rows()),
                        Integer.toString(one.fields()),
                        Integer.toString(one.rules())));
        summary.table(table);
        summary.outputs(new ArrayList<>(result.outputs()));
        output.ifPresent(file -> summary.next("kempt rules check " + Wording.shellWord(file.toString())));
        return summary.lines();
    }
}

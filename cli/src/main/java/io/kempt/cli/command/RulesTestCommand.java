package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.RulebookOption;
import io.kempt.jobs.request.ExamplesResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt rules test}: runs the examples that a rulebook carries. */
@Command(
        name = "test",
        header = "Run the examples that a rulebook carries beside its rules.",
        description =
                "Each example says what becomes of a value or of a whole record. One that does not hold fails"
                        + " (exit code 1). Examples of a bundled rulebook that yours changes on purpose are listed and fail nothing.",
        footer = {
            "kempt rules test",
            "  Those of the workspace's rulebook.",
            "kempt rules test rulebook.yml --all --junit build/rules.xml",
            "  List those that hold too, and tell a build server.",
        })
final class RulesTestCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The rulebook (default: that of the workspace of the current folder, else crm-cn).")
    Optional<Path> file = Optional.empty();

    @Option(names = "--all", description = "List the examples that hold too.")
    boolean all;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the outcome as JUnit XML.")
    Optional<Path> junit = Optional.empty();

    RulesTestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ExamplesResult result = session.rulebook(RulebookOption.resolve(file, session.environment()))
                .test(junit.map(session::resolve));
        if (!session.options().json()) {
            show(result);
        }
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private void show(ExamplesResult result) {
        Console console = session.console();
        TextTable table = new TextTable("STATUS", "PLACE", "FIELD", "GIVEN", "EXPECTED", "FOUND");
        List<ExamplesResult.Example> shown = result.examples().stream()
                .filter(one -> all || !one.status().equals("holds"))
                .toList();
        for (ExamplesResult.Example one : shown) {
            table.row(
                    one.status(),
                    one.place(),
                    one.kind() + (one.field().isEmpty() ? "" : "." + one.field()),
                    one.given().isEmpty() ? "(missing)" : Wording.plain(one.given()),
                    Wording.plain(one.expected()),
                    Wording.plain(one.found()));
        }
        if (!shown.isEmpty()) {
            table.lines().forEach(console::data);
        }
    }

    private List<String> summary(ExamplesResult result) {
        Summary summary = new Summary(session.console());
        summary.line("rulebook " + result.rulebook() + ": "
                + Wording.count(result.examples().size(), "example") + ", " + Wording.count(result.hold()) + " hold, "
                + Wording.count(result.fail()) + " fail"
                + (result.changed() == 0
                        ? ""
                        : ", " + Wording.count(result.changed()) + " of the extended rulebook changed by this one"));
        summary.outputs(result.outputs());
        return summary.lines();
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.RulebookOption;
import io.kempt.jobs.request.CheckResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt rules check}: reads a rulebook and says what is wrong or odd in it. */
@Command(
        name = "check",
        header = "Read a rulebook: every mistake with its line, and what is odd.",
        description =
                "A mistake makes the rulebook unusable (exit code 2). What is odd does no harm but hardly can be meant:"
                        + " choices that are never reached, aliases said twice, severities without effect, patterns that no value can"
                        + " meet, examples that do not hold.",
        footer = {
            "kempt rules check",
            "  The rulebook of the workspace.",
            "kempt rules check rulebook.yml --strict",
            "  For scripts: exit code 1 when something is odd.",
        })
final class RulesCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The rulebook (default: that of the workspace of the current folder, else crm-cn).")
    Optional<Path> file = Optional.empty();

    @Option(names = "--strict", description = "Exit code 1 when something is odd.")
    boolean strict;

    RulesCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CheckResult result = session.rulebook(RulebookOption.resolve(file, session.environment()))
                .check(strict);
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(CheckResult result) {
        Summary summary = new Summary(session.console());
        result.remarks()
                .forEach(
                        odd -> summary.line(odd.file() + ":" + odd.line() + ":" + odd.column() + ": " + odd.message()));
        summary.line("rulebook " + result.rulebook() + ": no mistake, "
                + (result.remarks().isEmpty()
                        ? "nothing odd"
                        : Wording.count(result.remarks().size(), "remark")) + "; "
                + Wording.count(result.kinds(), "kind") + ", " + Wording.count(result.fields(), "field") + ", "
                + Wording.count(result.examples(), "example"));
        return summary.lines();
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import io.kempt.jobs.request.InitResult.InitInput;
import io.kempt.jobs.workspace.FilePattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt init}: a workspace from a person's own files. */
@Command(
        name = "init",
        header = "Make a workspace of your own files.",
        description =
                "Guesses what each file and each of its columns holds, by headers and by content, and writes kempt.yml"
                        + " and a commented rulebook.yml, ready to run. The files stay where they are. Nothing is written over, and"
                        + " nothing is written when one of the files cannot be understood.",
        footer = {
            "kempt init 客户.xlsx orders.csv",
            "  Make the current folder a workspace.",
            "kempt init exports/*.csv --to nightly && kempt run nightly",
            "  Make one in the folder nightly, and run it.",
        })
final class InitCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "CSV or Excel files.")
    List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "The folder of the workspace (default: the current one).")
    Path to = Path.of("");

    @Option(names = "--force", description = "Write over a kempt.yml and rulebook.yml that are there.")
    boolean force;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    InitCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Path> given = files.stream()
                .map(session::resolve)
                .flatMap(file -> FilePattern.expand(file).stream())
                .toList();
        InitRequest request =
                new InitRequest(given, session.resolve(to), force, reading.reading(session.environment()));
        InitResult result = session.jobs().init(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(InitResult result) {
        Summary summary = new Summary(session.console());
        TextTable table = new TextTable("FILE", "KIND", "SOURCE", "#ROWS", "#BY NAME", "#BY CONTENT", "#NOT USED");
        for (InitInput input : result.inputs()) {
            table.row(
                    Wording.plain(input.file()),
                    input.kind(),
                    input.source(),
                    Wording.count(input.rows()),
                    Integer.toString(input.byName().size()),
                    Integer.toString(input.byContent().size()),
                    Integer.toString(input.unused().size()));
        }
        summary.table(table);
        for (InitInput input : result.inputs()) {
            part(summary, input, "recognised by content", input.byContent());
            part(summary, input, "not used", input.unused());
            part(summary, input, "no column for", input.missing());
        }
        summary.outputs(new ArrayList<>(result.outputs()));
        String folder = to.toString().isEmpty() ? "" : " " + Wording.shellWord(to.toString());
        summary.next("kempt run" + folder);
        return summary.lines();
    }

    private static void part(Summary summary, InitInput input, String what, List<String> names) {
        if (!names.isEmpty()) {
            summary.line(input.file() + ": " + what + ": " + String.join(", ", names));
        }
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.UndoRequest;
import io.kempt.jobs.request.UndoResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt dedupe undo}: puts apart what was joined. */
@Command(
        name = "undo",
        header = "Put customers apart that were joined wrongly.",
        description =
                "The parts get back the ids that they had, their golden records are made anew, and it is noted as a decision"
                        + " that they are different, so that no later deduplication joins them again (kempt review forget takes"
                        + " that back). What is apart already is left as it is.",
        footer = {
            "kempt dedupe undo --cluster G-erp:K100001 --dry-run",
            "  What undoing the latest merge of a customer would do.",
            "kempt dedupe undo --record shop:88213",
            "  Make a record a customer of its own.",
            "kempt dedupe undo --run last",
            "  Undo all that the latest deduplication joined.",
        })
final class DedupeUndoCommand implements Callable<Integer> {
    /** More customers are counted, not shown. */
    private static final int SHOWN = 20;

    private final Session session;

    @Option(
            names = "--cluster",
            paramLabel = "ID",
            description = "The golden id of a customer: its latest merge is undone.")
    Optional<String> cluster = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "KEY",
            description = "A record as SOURCE:KEY, or its key: it becomes a customer of its own.")
    Optional<String> record = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "N",
            description =
                    "A deduplication by its number in kempt dedupe log, such as D3, a run such as 0007, or last: all that"
                            + " it joined.")
    Optional<String> run = Optional.empty();

    @Option(names = "--dry-run", description = "Only say what would be put apart.")
    boolean dryRun;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    DedupeUndoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        long given = Stream.of(cluster, record, run).filter(Optional::isPresent).count();
        if (given != 1) {
            throw StopException.usage(
                    "kempt dedupe undo needs one of --cluster ID, --record KEY and --run N.",
                    "See what was joined: kempt dedupe log" + workspace.again());
        }
        UndoRequest request = new UndoRequest(workspace.folder(session.environment()), cluster, record, run, dryRun);
        UndoResult result = session.jobs().undo(request, session.console().progress());
        session.answer(result, answer -> summary(request, answer));
        return result.exit().code();
    }

    private List<String> summary(UndoRequest request, UndoResult result) {
        Summary summary = new Summary(session.console());
        if (result.customers().isEmpty()) {
            summary.line(result.what() + "; nothing was changed");
            return summary.lines();
        }
        summary.line((result.dryRun() ? "would be put apart, " : "put apart, ") + result.what() + ":");
        TextTable table = new TextTable("CUSTOMER", "BECOMES", "RECORDS");
        result.customers().stream()
                .limit(SHOWN)
                .forEach(customer -> customer.parts()
                        .forEach(part -> table.row(
                                Wording.plain(customer.id()),
                                part.id().isEmpty() ? "a new id" : Wording.plain(part.id()),
                                Wording.plain(String.join(", ", part.records())))));
        summary.table(table);
        if (result.customers().size() > SHOWN) {
            summary.line("and " + Wording.count(result.customers().size() - SHOWN) + " more");
        }
        summary.line(Wording.count(result.kept(), "pair") + (result.dryRun() ? " would be" : " will be")
                + " kept apart from now on");
        if (result.dryRun()) {
            summary.next("kempt dedupe undo " + request.asked() + workspace.again());
        }
        return summary.lines();
    }
}

package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.console.JsonText;
import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.EraseRequest;
import io.kempt.jobs.request.EraseResult;
import io.kempt.jobs.request.ErasureRecord;
import io.kempt.jobs.request.WorkspaceRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kempt erase}: takes a person out of a workspace. */
@Command(
        name = "erase",
        header = "Take a person out of the store and its outputs, for good.",
        description =
                "Customers and their contacts go with their history, rejects and findings; orders and the like stay for the"
                        + " sums under a pseudonym. Later imports do not bring the person back. A proof remains that does"
                        + " not tell who it was. Without --yes nothing is changed: it says what would go.",
        footer = {
            "kempt erase --customer K100001",
            "  What would be taken away; nothing is changed.",
            "kempt erase --customer K100001 --source erp --reason request-2026-17 --yes",
            "  Erase the customer that erp has under this key.",
            "kempt erase --list",
            "  The proofs of all erasures.",
        })
final class EraseCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--customer",
            paramLabel = "KEY",
            description = "The key of a customer record, or the id of a golden customer for all its records.")
    Optional<String> customer = Optional.empty();

    @Option(
            names = {"-s", "--source"},
            paramLabel = "SOURCE",
            description = "The source that has the record, where several have the key.")
    Optional<String> source = Optional.empty();

    @Option(names = "--yes", description = "Do it. It cannot be undone.")
    boolean yes;

    @Option(names = "--dry-run", description = "Only say what would be taken away, as without --yes.")
    boolean dryRun;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "For the proof, such as the number of the request; no personal data.")
    String reason = "";

    @Option(names = "--list", description = "Show the proofs of all erasures.")
    boolean list;

    @Option(
            names = "--lift",
            paramLabel = "ID",
            description = "Allow imports to bring in again whom the erasure of this number took away.")
    @Nullable
    Long lift;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    EraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        requireOneOrder();
        Path folder = workspace.folder(session.environment());
        if (list) {
            return list(session.jobs().erasures(new WorkspaceRequest(folder)));
        }
        if (lift != null) {
            ErasureRecord lifted = session.jobs().liftErasure(new WorkspaceRequest(folder), lift);
            session.answer(
                    lifted,
                    record -> List.of("Erasure " + record.id()
                            + " is lifted: imports may bring this person in again. What was erased stays erased."));
            return ExitCode.OK.code();
        }
        EraseRequest request = new EraseRequest(folder, customer.orElseThrow(), source, yes && !dryRun, reason);
        EraseResult result = session.jobs().erase(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private void requireOneOrder() {
        long orders = Stream.of(customer.isPresent(), list, lift != null)
                .filter(given -> given)
                .count();
        if (orders != 1) {
            throw StopException.usage(
                    "kempt erase needs one of --customer KEY, --list and --lift ID.",
                    "See who there is: kempt export customers --to customers.csv");
        }
    }

    private Integer list(List<ErasureRecord> erasures) {
        Console console = session.console();
        if (session.options().json()) {
            console.data(JsonText.of(erasures));
        } else if (erasures.isEmpty()) {
            console.say("Nobody was erased from this workspace.");
        } else {
            TextTable table = new TextTable("#ID", "AT", "#ITEMS", "LIFTED", "REASON");
            erasures.forEach(erasure -> table.row(
                    Long.toString(erasure.id()),
                    day(erasure.at()),
                    Wording.count(erasure.counts().stream()
                            .mapToLong(EraseResult.ErasedCount::items)
                            .sum()),
                    erasure.liftedAt().isEmpty() ? "-" : day(erasure.liftedAt()),
                    Wording.plain(erasure.reason())));
            table.lines().forEach(console::data);
        }
        return ExitCode.OK.code();
    }

    private static String day(String at) {
        return at.substring(0, 10);
    }

    private List<String> summary(EraseResult result) {
        Summary summary = new Summary(session.console());
        summary.line(
                result.done()
                        ? "erasure " + result.erasure() + " is done"
                        : "Nothing was changed. With --yes this goes, and cannot be brought back:");
        if (!result.records().isEmpty()) {
            summary.line("customer records: " + String.join(", ", result.records()));
        }
        TextTable table = new TextTable("PLACE", "#ROWS");
        result.counts().forEach(count -> table.row(count.place(), Wording.count(count.items())));
        if (!result.counts().isEmpty()) {
            summary.table(table);
        }
        files(summary, "tables without the person:", result.rewritten());
        files(summary, "deleted, to be made anew by kempt run:", result.deleted());
        files(summary, "may still hold the person, and are yours to change:", result.inputs());
        if (!result.sharing().isEmpty()) {
            summary.line("others with the same phone number, e-mail address or identifier, who stay:");
            result.sharing().forEach(record -> summary.line("  " + record));
        }
        result.notes().forEach(summary::line);
        if (!result.done()) {
            summary.next("kempt erase --customer " + Wording.shellWord(customer.orElse(""))
                    + source.map(name -> " --source " + Wording.shellWord(name)).orElse("") + workspace.again()
                    + " --yes");
        }
        return summary.lines();
    }

    private void files(Summary summary, String title, List<Path> files) {
        if (!files.isEmpty()) {
            summary.line(title);
            files.forEach(file -> summary.line("  " + session.environment().show(file)));
        }
    }
}

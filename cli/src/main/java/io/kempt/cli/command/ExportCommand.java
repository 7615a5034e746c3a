package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ExportResult;
import io.kempt.jobs.secret.KeyFile;
import io.kempt.jobs.secret.KeyedHash;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt export}: records from the store to a CSV file. */
@Command(
        name = "export",
        header = "Write records from the store to a CSV file.",
        description =
                "customers are the golden records after deduplication; any other name is a kind of record as it was"
                        + " imported, such as customer, lead or order.",
        footer = {
            "kempt export --to customers.csv",
            "  The deduplicated customers.",
            "kempt export order -w samples/retail --to orders.csv",
            "  The orders of another workspace.",
            "kempt export order --to orders.csv --pseudonymise --key-file pseudonym.key",
            "  The orders without persons; keys of customers still match those of other exports under this key.",
        })
final class ExportCommand implements Callable<Integer> {
    private static final String KEY_VARIABLE = "KEMPT_PSEUDONYM_KEY";

    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            converter = Converters.Exportable.class,
            description = "customers, or a kind of record (default: customers).")
    String what = "customers";

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The CSV file to write.")
    Path to = Path.of("");

    @Option(
            names = "--pseudonymise",
            description = "Replace names, numbers and keys by pseudonyms under a secret key; free text is left out.")
    boolean pseudonymise;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The file with the secret key, mode 0600 (default: the variable KEMPT_PSEUDONYM_KEY).")
    Optional<Path> keyFile = Optional.empty();

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ExportRequest request = new ExportRequest(
                workspace.folder(session.environment()),
                what.equals("customers") ? "golden" : what,
                session.resolve(to),
                key());
        ExportResult result = session.jobs().export(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private Optional<KeyedHash> key() {
        if (!pseudonymise) {
            keyFile.ifPresent(file -> {
                throw StopException.usage(
                        "--key-file is for --pseudonymise, which is not given.",
                        "Add --pseudonymise, or leave it out.");
            });
            return Optional.empty();
        }
        if (keyFile.isPresent()) {
            return keyFile.map(session::resolve).map(KeyFile::read);
        }
        String variable = session.environment().variable(KEY_VARIABLE);
        if (variable.isEmpty()) {
            throw StopException.usage(
                    "--pseudonymise needs a secret key: --key-file FILE or the variable " + KEY_VARIABLE + ".",
                    KeyFile.howToMake(Path.of("pseudonym.key")));
        }
        return Optional.of(KeyFile.of(variable, "The variable " + KEY_VARIABLE));
    }

    private List<String> summary(ExportResult result) {
        return List.of(Wording.count(result.rows(), "row") + " in "
                + session.environment().show(result.file()));
    }
}

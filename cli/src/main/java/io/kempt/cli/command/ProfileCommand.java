package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt profile}: what files hold. */
@Command(
        name = "profile",
        header = "See what a file holds, column by column.",
        description =
                "Meaning, fill rate, distinct values, patterns, span, outliers and suspicious values of each column, in"
                        + " one pass. Figures after ≈ are estimates: a column has more distinct values than are kept. Phones,"
                        + " e-mails, id numbers, names of persons and addresses are masked unless asked otherwise.",
        footer = {
            "kempt profile 客户.csv",
            "  Look at a file on the console.",
            "kempt profile crm/customers.xlsx crm/orders.csv --xlsx profile.xlsx --html profile.html",
            "  Write the same, with charts, to a workbook and a page.",
            "kempt profile customers.csv --json",
            "  For programs.",
        })
final class ProfileCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV and Excel files, patterns, or - for standard input.")
    List<Path> files = List.of();

    @Option(names = "--xlsx", paramLabel = "FILE", description = "Also write an Excel workbook.")
    Optional<Path> xlsx = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write an HTML page that needs no other file.")
    Optional<Path> html = Optional.empty();

    @Option(names = "--show-values", description = "Show personal data as it stands instead of masked.")
    boolean showValues;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    LangOption lang = new LangOption();

    ProfileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (GivenFiles given = GivenFiles.of(session, files)) {
            ProfileRequest request = new ProfileRequest(
                    given.paths(),
                    reading.reading(session.environment()),
                    xlsx.map(session::resolve),
                    html.map(session::resolve),
                    showValues,
                    lang.lang().orElseGet(() -> Lang.of(session.environment().locale())));
            ProfileResult result =
                    session.jobs().profile(request, session.console().progress());
            if (!session.options().json()) {
                show(result);
            }
            session.answer(result, this::summary);
            return result.exit().code();
        }
    }

    /** The profile is what was asked for: it goes to standard output, to be paged or kept. */
    private void show(ProfileResult result) {
        boolean first = true;
        for (FileProfile file : result.files()) {
            if (!first) {
                session.console().data("");
            }
            first = false;
            new ProfileView(session.console().palette()).lines(file).forEach(session.console()::data);
        }
    }

    private List<String> summary(ProfileResult result) {
        Summary summary = new Summary(session.console());
        summary.outputs(new ArrayList<>(result.outputs()));
        summary.next("kempt init "
                + files.stream().map(file -> Wording.shellWord(file.toString())).collect(Collectors.joining(" ")));
        return summary.lines();
    }
}

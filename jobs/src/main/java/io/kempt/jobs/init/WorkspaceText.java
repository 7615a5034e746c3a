package io.kempt.jobs.init;

import io.kempt.jobs.request.FileProfile;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes the settings of a new workspace. */
final class WorkspaceText {
    private static final String HEAD = """
            # A workspace, made by kempt init. Paths are relative to this folder. Lines that begin with # are proposals.
            # language: zh         # of reports: en or zh (default: the computer's)
            # currency: CNY        # of reports
            {as-of}

            # files   the file; * and ? stand for others, so that tonight's export-2026-07-01.csv is found as export-*.csv
            # kind    what each row is: customer, lead, opportunity, stage_change, order, activity
            # source  the system it comes from; the same number in two systems may be two customers
            inputs:
            """;

    private static final String LAST_DAY =
            "# as-of: 2026-06-30    # the day that reports stand at (default: the last day in the data)";

    private WorkspaceText() {}

    /** @param today the day that reports stand at when the files hold no date */
    static String of(List<GuessedInput> inputs, Path folder, LocalDate today) {
        boolean dated = inputs.stream().anyMatch(WorkspaceText::holdsDays);
        String asOf =
                dated ? LAST_DAY : "as-of: " + today + "      # the day that reports stand at: the files hold no date";
        StringBuilder text = new StringBuilder(HEAD.replace("{as-of}", asOf));
        for (GuessedInput input : inputs) {
            FileProfile profile = input.profile();
            text.append(String.format(
                    Locale.ROOT,
                    "  # %,d rows, %s%n",
                    profile.table().rows(),
                    profile.shape().replaceAll("\\p{Cntrl}", " ")));
            line(text, "- files: " + RulebookText.quoted(path(input.file(), folder)));
            line(text, "  kind: " + input.guess().kind().kind().code());
            line(text, "  source: " + RulebookText.quoted(input.source()));
            if (!profile.sheet().isEmpty()) {
                line(text, "  # sheet: " + RulebookText.quoted(profile.sheet()));
            } else {
                line(text, "  # encoding: " + profile.encoding());
                line(text, "  # delimiter: " + RulebookText.quoted(profile.delimiter()));
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static boolean holdsDays(GuessedInput input) {
        KindSpec kind = input.guess().kind();
        return input.guess().columns().stream()
                .filter(guess -> guess.profile().filled() > 0)
                .anyMatch(guess ->
                        kind.fields().get(kind.index(guess.field())).type().equals("date"));
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append('\n');
    }

    /** Relative where the file lies on the same disk, with slashes. */
    private static String path(Path file, Path folder) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = folder.toAbsolutePath().normalize();
        boolean reachable = absolute.getRoot() != null && absolute.getRoot().equals(root.getRoot());
        return (reachable ? root.relativize(absolute) : absolute).toString().replace('\\', '/');
    }
}

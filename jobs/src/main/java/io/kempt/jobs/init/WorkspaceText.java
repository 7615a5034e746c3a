package io.kempt.jobs.init;

import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /**
     * @param given what was known of the files beforehand; it is written down, since runs need it too
     * @param today the day that reports stand at when the files hold no date
     */
    static String of(List<GuessedInput> inputs, Path folder, ReadOptions given, LocalDate today) {
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
            Map<String, String> settings = settings(given);
            settings.forEach((name, value) -> line(text, "  " + name + ": " + value(value)));
            found(profile).forEach((name, value) -> {
                if (!settings.containsKey(name)) {
                    line(text, "  # " + name + ": " + value(value));
                }
            });
        }
        return text.toString().replace("\r\n", "\n");
    }

    /** What was found out, as a proposal for the day when the guess is wrong. */
    private static Map<String, String> found(FileProfile profile) {
        Map<String, String> found = new LinkedHashMap<>();
        if (profile.sheet().isEmpty()) {
            found.put("encoding", profile.encoding());
            found.put("delimiter", profile.delimiter());
        } else {
            found.put("sheet", profile.sheet());
        }
        return found;
    }

    private static Map<String, String> settings(ReadOptions given) {
        Map<String, String> settings = new LinkedHashMap<>();
        HeaderOptions header = given.header();
        settings.put("encoding", given.csv().encoding());
        settings.put("delimiter", given.csv().delimiter());
        settings.put("quote", given.csv().quote());
        settings.put("escape", given.csv().escape());
        boolean reject = given.csv().undecodable() == CsvOptions.Undecodable.REJECT_ROW;
        settings.put("undecodable", reject ? "reject" : "");
        settings.put("header-line", header.line() > 0 ? Long.toString(header.line()) : "");
        settings.put("header-rows", header.rows() > 0 ? Integer.toString(header.rows()) : "");
        settings.put("footers", header.footers() >= 0 ? Integer.toString(header.footers()) : "");
        settings.put("sheet", given.sheets().sheet());
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    private static String value(String text) {
        return text.matches("[A-Za-z0-9_-]+") ? text : RulebookText.quoted(text);
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

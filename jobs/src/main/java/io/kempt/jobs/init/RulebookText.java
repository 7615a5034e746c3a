package io.kempt.jobs.init;

import io.kempt.jobs.mapping.HeaderName;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.write.JsonWriter;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.ColumnWording;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the rulebook of a new workspace: what was recognised by content, and what a steward may want to add. */
final class RulebookText {
    private static final String HEAD = """
            # The rules of this workspace, made by kempt init. All that is not said here comes from crm-cn; docs/rules.md lists
            # every field, type and setting. Lines that begin with # are proposals: take the # away to use them.
            extends: crm-cn
            """;

    /** What is said of one kind. */
    private static final class KindText {
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final Map<String, String> aliases = new HashMap<>();
        private final List<String> unused = new ArrayList<>();
        private boolean keyless;
        private String key = "";

        List<String> field(String name) {
            return fields.computeIfAbsent(name, none -> new ArrayList<>());
        }
    }

    private final Rulebook rulebook;
    private final Map<Kind, KindText> kinds = new EnumMap<>(Kind.class);

    /** @param rulebook the one that is extended */
    RulebookText(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    String of(List<GuessedInput> inputs) {
        inputs.forEach(this::add);
        inputs.forEach(this::missing);
        StringBuilder text = new StringBuilder(HEAD);
        if (kinds.values().stream()
                .anyMatch(kind -> kind.keyless || !kind.fields.isEmpty() || !kind.unused.isEmpty())) {
            text.append("\nkinds:\n");
        }
        kinds.forEach((kind, said) -> kind(text, kind, said));
        // a section with nothing but remarks in it would be no mapping
        return text.toString().replaceFirst("\nkinds:\n(?=(\\s*#[^\n]*\n)*\\z)", "\n");
    }

    private void add(GuessedInput input) {
        KindText kind = kinds.computeIfAbsent(input.guess().kind().kind(), none -> new KindText());
        Map<Integer, ColumnGuess> found = new HashMap<>();
        input.guess().columns().forEach(guess -> found.put(guess.column(), guess));
        for (int i = 0; i < input.header().size(); i++) {
            ColumnGuess guess = found.get(i);
            String header = input.header().get(i);
            ColumnProfile column = input.profile().table().columns().get(i);
            if (guess == null) {
                kind.unused.add(place(input, header) + " is not used: " + described(column));
            } else if (!guess.byName()) {
                alias(kind, input, guess, header, column);
            }
        }
    }

    private static void alias(
            KindText kind, GuessedInput input, ColumnGuess guess, String header, ColumnProfile column) {
        String before = kind.aliases.putIfAbsent(HeaderName.fold(header), guess.field());
        String said = place(input, header) + " holds " + described(column);
        if (before == null) {
            kind.field(guess.field()).add("# " + said);
            kind.field(guess.field()).add("- " + header);
        } else if (!before.equals(guess.field())) {
            kind.unused.add(said + ", but the header stands for " + before + " already");
        }
    }

    /** A field that every record must have would reject all records of a file without it. */
    private void missing(GuessedInput input) {
        KindText kind = kinds.computeIfAbsent(input.guess().kind().kind(), none -> new KindText());
        for (FieldSpec field : input.guess().missing()) {
            if (field.name().equals(input.guess().kind().key())) {
                kind.keyless = true;
                kind.key = input.guess().key();
            }
            if (!TableMapping.rejectsRows(
                    field, rulebook.rules(input.guess().kind().kind()))) {
                continue;
            }
            kind.field(field.name())
                    .add("# " + input.profile().file() + " has no column for " + field.name() + " ("
                            + field.label().zh() + "), so it is not required here.");
            kind.field(field.name()).add("required: false");
        }
    }

    private static String place(GuessedInput input, String header) {
        return input.profile().file() + ", column " + quoted(header);
    }

    private static String described(ColumnProfile column) {
        return column.meaning().label().en() + ", " + ColumnWording.percent(column.fillRate()) + " filled"
                + (column.distinct() == 0
                        ? ""
                        : ", " + ColumnWording.count(column.distinct(), column.distinctEstimated()) + " distinct")
                + typical(column);
    }

    private static String typical(ColumnProfile column) {
        String gist = new ColumnWording(column.masked(), Lang.EN).gist();
        return gist.isEmpty() ? "" : ": " + gist.replaceAll("\\p{Cntrl}", " ");
    }

    private static void kind(StringBuilder text, Kind kind, KindText said) {
        if (said.keyless || !said.fields.isEmpty()) {
            text.append("  ").append(kind.code()).append(":\n");
            if (said.keyless) {
                text.append(
                        said.key.isEmpty()
                                ? "    # Without a key a record is known by its content: a changed record is a new one.\n"
                                : "    # There is no number to know records by. Another field that tells them apart serves.\n");
                text.append("    key: ")
                        .append(said.key.isEmpty() ? "''" : said.key)
                        .append('\n');
            }
            if (!said.fields.isEmpty()) {
                text.append("    fields:\n");
            }
            said.fields.forEach((field, lines) -> field(text, field, lines));
        } else if (!said.unused.isEmpty()) {
            text.append("  # ").append(kind.code()).append(":\n");
        }
        if (!said.unused.isEmpty()) {
            text.append(
                    "      # To use a column, list its header under a field, such as  note: {more-aliases: [header]}\n");
            said.unused.forEach(line -> text.append("      # ").append(line).append('\n'));
        }
    }

    private static void field(StringBuilder text, String field, List<String> lines) {
        text.append("      ").append(field).append(":\n");
        List<String> aliases = new ArrayList<>();
        TreeSet<String> settings = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith("- ")) {
                aliases.add(quoted(line.substring(2)));
            } else if (line.startsWith("#")) {
                text.append("        ").append(line).append('\n');
            } else {
                settings.add(line);
            }
        }
        settings.forEach(line -> text.append("        ").append(line).append('\n'));
        if (!aliases.isEmpty()) {
            text.append("        more-aliases: [")
                    .append(String.join(", ", aliases))
                    .append("]\n");
        }
    }

    /** As YAML and JSON write any text, on one line. */
    static String quoted(String text) {
        return JsonWriter.compact(text);
    }
}

package io.kempt.jobs.rulebook;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.write.JsonWriter;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rulebook in the making: settings with remarks, written as YAML. */
final class RulebookDraft {
    private static final String BASE = "crm-cn";

    private final List<String> head;
    private final boolean standalone;
    private final Map<Kind, KindDraft> kinds = new EnumMap<>(Kind.class);

    /**
     * @param head remarks at the top
     * @param standalone whether it extends nothing
     */
    RulebookDraft(List<String> head, boolean standalone) {
        this.head = head;
        this.standalone = standalone;
    }

    KindDraft kind(Kind kind) {
        return kinds.computeIfAbsent(kind, none -> new KindDraft());
    }

    /** A kind without a key: nothing can refer to it, so what does in the rulebook that is extended must not. */
    void keyless(Kind kind, Rulebook base, String reason) {
        kind(kind).set("key", "''", reason);
        base.kinds()
                .keySet()
                .forEach(other -> base.rules(other).stream()
                        .filter(rules -> rules.reference().filter(kind::equals).isPresent())
                        .forEach(rules -> kind(other)
                                .field(rules.field().name())
                                .set("reference", "", "There is no key of a " + kind.code() + " to refer to.")));
    }

    /** What is said of a kind. */
    static final class KindDraft {
        private final Map<String, FieldDraft> fields = new LinkedHashMap<>();
        private final List<Setting> settings = new ArrayList<>();

        FieldDraft field(String name) {
            return fields.computeIfAbsent(name, none -> new FieldDraft());
        }

        boolean has(String field) {
            return fields.containsKey(field);
        }

        void set(String key, String value, String remark) {
            settings.add(new Setting(key, value, remark));
        }
    }

    /** What is said of a field. */
    static final class FieldDraft {
        private final List<String> remarks = new ArrayList<>();
        private final Map<String, Setting> settings = new LinkedHashMap<>();

        void remark(String text) {
            remarks.add(text);
        }

        /** @param value in YAML; one that was set before stays */
        void set(String key, String value, String remark) {
            settings.putIfAbsent(key, new Setting(key, value, remark));
        }

        void set(String key, String value) {
            set(key, value, "");
        }

        /** Says otherwise what was said before. */
        void replace(String key, String value) {
            settings.replace(key, new Setting(key, value, ""));
        }

        Optional<String> value(String key) {
            return Optional.ofNullable(settings.get(key)).map(Setting::value);
        }

        boolean has(String key) {
            return settings.containsKey(key);
        }

        int size() {
            return settings.size();
        }
    }

    private record Setting(String key, String value, String remark) {}

    /** As YAML and JSON write any text. */
    static String quoted(String text) {
        return JsonWriter.compact(text);
    }

    static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(RulebookDraft::quoted).toList()) + "]";
    }

    /**
     * The rulebook. It is read once, for a mistake in it would be one of ours and is found before anybody uses it.
     *
     * @throws io.kempt.rules.yaml.SettingsException when it is no rulebook
     */
    String text() {
        StringBuilder text = new StringBuilder();
        head.forEach(line -> text.append("# ").append(plain(line)).append('\n'));
        if (!standalone) {
            text.append("extends: ").append(BASE).append('\n');
        }
        if (!kinds.isEmpty()) {
            text.append("kinds:\n");
        }
        kinds.forEach((kind, said) -> kind(text, kind, said));
        new RulebookReader().read("rulebook.yml", text.toString());
        return text.toString();
    }

    private static void kind(StringBuilder text, Kind kind, KindDraft said) {
        text.append("  ").append(kind.code()).append(":\n");
        said.settings.forEach(setting -> setting(text, "    ", setting));
        if (!said.fields.isEmpty()) {
            text.append("    fields:\n");
        }
        said.fields.forEach((name, field) -> {
            field.remarks.forEach(
                    remark -> text.append("      # ").append(plain(remark)).append('\n'));
            text.append("      ").append(name).append(field.settings.isEmpty() ? ": {}\n" : ":\n");
            field.settings.values().forEach(setting -> setting(text, "        ", setting));
        });
    }

    private static void setting(StringBuilder text, String indent, Setting setting) {
        if (!setting.remark.isEmpty()) {
            text.append(indent).append("# ").append(plain(setting.remark)).append('\n');
        }
        text.append(indent)
                .append(setting.key)
                .append(setting.value.isEmpty() ? ":" : ": " + setting.value)
                .append('\n');
    }

    private static String plain(String remark) {
        return remark.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * Writes it where it was asked for.
     *
     * @throws StopException (usage) when a file is there and may not be written over
     */
    static void write(String text, Optional<Path> file, boolean force) {
        if (file.isEmpty()) {
            return;
        }
        if (Files.exists(file.get()) && !force) {
            throw StopException.usage(
                    file.get() + " exists already; it was left as it is.",
                    "Name another file, or write over it with --force.");
        }
        try (OutputFile output = OutputFile.create(file.get())) {
            output.stream().write(text.getBytes(StandardCharsets.UTF_8));
            output.commit();
        } catch (IOException broken) {
            throw OutputFile.failure(file.get(), broken);
        }
    }
}

package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.ColumnContract;
import io.kempt.jobs.pipeline.Pipeline;
import io.kempt.jobs.pipeline.PipelineReader;
import io.kempt.jobs.retention.Retention;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.SettingsException;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code kempt.yml} and the rulebook it names; the mistakes of both are reported together. */
final class WorkspaceReader {
    private static final String BUNDLED = "crm-cn";

    private WorkspaceReader() {}

    static Workspace read(Path root) {
        Path file = root.resolve(Workspace.FILE);
        YamlNode node = Settings.parse(Workspace.FILE, text(file));
        StoreAddress store = store(root, node.text("store", ".kempt/kempt.db"));
        Optional<LocalDate> asOf = asOf(node);
        Lang lang = node.choice("language", Lang.of(Locale.getDefault()));
        String currency = currency(node);
        ColumnContract columns = InputReader.columns(node, ColumnContract.DEFAULT);
        List<WorkspaceInput> inputs = InputReader.inputs(node, columns);
        Pipeline pipeline = PipelineReader.read(node);
        Retention retention = RetentionReader.read(node);
        Optional<String> rulebookFile = rulebookFile(root, node);
        TellingReader.read(root, node);
        node.refuseUnknownKeys();
        List<Mistake> mistakes = new ArrayList<>(node.mistakes());
        Optional<Rulebook> rulebook = rulebook(root, rulebookFile, mistakes);
        if (!mistakes.isEmpty() || rulebook.isEmpty()) {
            throw new SettingsException(located(root, mistakes));
        }
        return new Workspace(root, store, rulebook.get(), asOf, lang, currency, columns, inputs, pipeline, retention);
    }

    /** The environment goes before the settings file: one workspace can be run against another store. */
    private static StoreAddress store(Path root, String setting) {
        String override = System.getenv("KEMPT_STORE");
        return StoreAddress.of(root, override == null || override.isBlank() ? setting : override);
    }

    /** The same mistakes with the files' paths, so that they can be opened from wherever the command was given. */
    private static List<Mistake> located(Path root, List<Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> {
                    Path file = root.resolve(mistake.file());
                    String name = Files.exists(file) ? file.toString() : mistake.file();
                    return new Mistake(name, mistake.line(), mistake.column(), mistake.message());
                })
                .toList();
    }

    /** The rulebook that is named; one that is not there is a mistake, and then none. */
    private static Optional<String> rulebookFile(Path root, YamlNode node) {
        return node.text("rulebook").filter(name -> {
            boolean there = Files.exists(root.resolve(name));
            if (!there) {
                node.mistakeAt("rulebook", "there is no file " + name + "; correct the name, or leave 'rulebook' out");
            }
            return there;
        });
    }

    private static Optional<Rulebook> rulebook(Path root, Optional<String> name, List<Mistake> mistakes) {
        try {
            Path beside = root.resolve(name.orElse("rulebook.yml"));
            if (name.isEmpty() && !Files.exists(beside)) {
                return Optional.of(new RulebookReader().bundled(BUNDLED));
            }
            return Optional.of(RulebookFile.read(name.orElse("rulebook.yml"), beside));
        } catch (SettingsException mistaken) {
            mistakes.addAll(mistaken.mistakes());
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> asOf(YamlNode node) {
        YamlNode value = node.child("as-of");
        return value.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException notADate) {
                value.mistake("'as-of' is '" + text + "'; write a date such as 2026-06-30");
                return Optional.empty();
            }
        });
    }

    private static String currency(YamlNode node) {
        YamlNode value = node.child("currency");
        String code = value.text().orElse("CNY");
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            value.mistake("'currency' is '" + code + "'; write an ISO 4217 code such as CNY or USD");
            return "CNY";
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw StopException.usage(file + " is not UTF-8 text.", "Save it as UTF-8 and run the command again.");
        } catch (AccessDeniedException denied) {
            throw StopException.environment(
                    file + " may not be read by this user.",
                    "Allow reading it (chmod u+r), or run as its owner.",
                    denied);
        } catch (IOException broken) {
            if (Files.isDirectory(file)) {
                throw StopException.usage(
                        file + " is a folder: expected a settings file.",
                        "Name the file, or move the folder out of the way.");
            }
            throw StopException.environment(
                    file + " cannot be read: " + FileTrouble.reason(broken) + ".",
                    "Check the disk or network share, and run the same command again.",
                    broken);
        }
    }
}

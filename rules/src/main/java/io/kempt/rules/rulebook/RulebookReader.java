package io.kempt.rules.rulebook;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Label;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.Validator;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.SettingsException;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads rulebooks from YAML. All mistakes of a file are found in one pass, each with its line and column. */
public final class RulebookReader {
    /** The rulebooks that Kempt brings along. */
    public static final List<String> BUNDLED = List.of("crm-cn", "crm-intl");

    private final Units units;
    private final Function<String, Optional<String>> files;

    /** A reader that knows every type and rule of Kempt. */
    public RulebookReader() {
        this(name -> Optional.empty());
    }

    /**
     * A reader that knows every type and rule of Kempt, and the files that a rulebook may extend.
     *
     * @param files the text of the file that stands under a name beside the rulebook; empty when there is none
     */
    public RulebookReader(Function<String, Optional<String>> files) {
        this.units = Units.ALL;
        this.files = files;
    }

    /** A reader that knows these types and rules only. */
    public RulebookReader(List<Standardiser> standardisers, List<Validator> validators) {
        this(new Units(standardisers, validators));
    }

    RulebookReader(Units units) {
        this.units = units;
        this.files = name -> Optional.empty();
    }

    /**
     * Reads a steward's rulebook.
     *
     * @param fileName the name shown in mistakes
     * @throws SettingsException with every mistake in it
     */
    public Rulebook read(String fileName, String text) {
        Source source = source(fileName, text, List.of());
        YamlNode root = source.root();
        root.accept("extends");
        root.accept("name");
        Label description = FieldReader.label(root, "description", "");
        KindReader kinds = new KindReader(units, MissingTokens.NONE.with(root), fileName);
        if (!root.child("kinds").isPresent()) {
            root.mistake("'kinds' is missing: describe the kinds of record here, or begin with 'extends: "
                    + BUNDLED.get(0) + "'");
        }
        kinds.read(root.mapping("kinds"));
        Map<String, FindingCode> reworded = FindingWords.read(root.mapping("wording"), units.codes());
        Set<String> codes = codes(kinds).stream().map(FindingCode::id).collect(Collectors.toUnmodifiableSet());
        Sections sections = Sections.read(root, kinds.kinds(), codes);
        root.refuseUnknownKeys();
        root.throwIfMistaken();
        return new Rulebook(
                source.name(),
                description,
                hash(source.texts()),
                Collections.unmodifiableMap(kinds.kinds()),
                Collections.unmodifiableMap(kinds.rules()),
                Collections.unmodifiableMap(kinds.examples()),
                codes(kinds),
                reworded,
                sections);
    }

    private List<FindingCode> codes(KindReader kinds) {
        List<FindingCode> codes = new ArrayList<>(units.codes());
        kinds.rules().values().forEach(of -> codes.addAll(of.codes()));
        return codes;
    }

    /**
     * Reads one of the rulebooks that Kempt brings along.
     *
     * @throws SettingsException when there is none of that name
     */
    public Rulebook bundled(String name) {
        if (!BUNDLED.contains(name)) {
            throw new SettingsException(List.of(new Mistake(name, 0, 0, unknown(name))));
        }
        return read(name + ".yml", bundledText(name));
    }

    /** Settings with what they extend laid under them, and the texts that they came from. */
    private record Source(String name, YamlNode root, List<String> texts) {}

    private Source source(String fileName, String text, List<String> extending) {
        YamlNode own = Settings.parse(fileName, text);
        if (!own.isMapping() && (own.isPresent() || !own.mistakes().isEmpty())) {
            if (own.mistakes().isEmpty()) {
                own.mistake("a rulebook is made of named settings, such as 'extends: " + BUNDLED.get(0) + "'");
            }
            own.throwIfMistaken();
        }
        String name = own.text("name", fileName.replaceFirst("\\.ya?ml$", ""));
        List<String> texts = new ArrayList<>(List.of(text));
        Optional<String> base = own.text("extends");
        if (base.isEmpty()) {
            return new Source(name, own, texts);
        }
        List<String> chain =
                Stream.concat(extending.stream(), Stream.of(fileName)).toList();
        Optional<Source> extended = extended(base.get(), own.child("extends"), chain);
        if (extended.isPresent()) {
            texts.addAll(extended.get().texts());
            return new Source(name, Settings.merge(extended.get().root(), own), texts);
        }
        return new Source(name, own, texts);
    }

    /** What a rulebook begins with: one that comes with Kempt, or a file beside it, which may extend others in turn. */
    private Optional<Source> extended(String base, YamlNode place, List<String> chain) {
        if (BUNDLED.contains(base)) {
            return Optional.of(source(base + ".yml", bundledText(base), List.of()));
        }
        if (chain.contains(base)) {
            place.mistake(
                    "'" + base + "' extends this rulebook in turn: " + String.join(" -> ", chain) + " -> " + base);
            return Optional.empty();
        }
        Optional<String> text = files.apply(base);
        if (text.isEmpty()) {
            place.mistake(
                    base.matches(".*[.]ya?ml")
                            ? "there is no file '" + base + "' beside this rulebook"
                            : unknown(base));
        }
        return text.map(found -> source(base, found, chain));
    }

    private static String unknown(String rulebook) {
        return "there is no bundled rulebook '" + rulebook + "'" + NearestName.hint(rulebook, BUNDLED);
    }

    private static String bundledText(String name) {
        try (InputStream in = RulebookReader.class.getResourceAsStream(name + ".yml")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                // No text holds this byte, so no two lists of texts run together.
                digest.update((byte) 0xFF);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}

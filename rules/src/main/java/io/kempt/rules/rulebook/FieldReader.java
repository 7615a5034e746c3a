package io.kempt.rules.rulebook;

import io.kempt.rules.across.Scope;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.OnError;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.Validator;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one field: its declaration, and through its type and rules everything else that is said of it. */
final class FieldReader {
    /** The settings that list headers; the second adds to a list that another rulebook began. */
    static final List<String> ALIASES = List.of("aliases", "more-aliases");

    private final Units units;
    private final MissingTokens missing;

    /** @param missing what means a missing value in every field of the rulebook */
    FieldReader(Units units, MissingTokens missing) {
        this.units = units;
        this.missing = missing;
    }

    FieldRules read(String name, YamlNode settings) {
        FieldSpec field = declaration(name, settings);
        Optional<Standardiser> type = type(field);
        List<Validator.Cells> validators = units.validators().stream()
                .map(validator -> validator.compile(field))
                .flatMap(Optional::stream)
                .toList();
        Standardiser.Cells standardiser =
                type.map(found -> found.compile(field)).orElse((raw, report) -> raw);
        MissingTokens tokens = missing.with(settings);
        Map<String, Severity> severities = severities(settings.mapping("severity"), type);
        Optional<Kind> reference = settings.text("reference").flatMap(Kind::ofCode);
        // What a field of an unknown type may say is unknown too.
        if (type.isPresent()) {
            settings.refuseUnknownKeys();
        }
        return new FieldRules(field, tokens.before(standardiser), validators, severities, reference);
    }

    private static FieldSpec declaration(String name, YamlNode settings) {
        settings.accept("enabled");
        settings.accept("examples"); // KindReader reads them when all fields are known
        settings.accept("gate"); // read with the other gates
        return new FieldSpec(
                name,
                label(settings, "label", name),
                ALIASES.stream().map(settings::texts).flatMap(List::stream).toList(),
                settings.text("type", ""),
                settings.flag("required", false),
                uniqueWithin(settings).isPresent(),
                settings.flag("personal", false),
                settings.choice("on-error", OnError.ROW),
                settings.text("owner", ""),
                settings);
    }

    /** Among which records a field's values must be unique; empty when they need not be. */
    static Optional<Scope> uniqueWithin(YamlNode settings) {
        YamlNode unique = settings.child("unique");
        return switch (unique.text().orElse("false")) {
            case "false" -> Optional.empty();
            case "true", "source" -> Optional.of(Scope.SOURCE);
            case "store" -> Optional.of(Scope.STORE);
            default -> {
                unique.mistake("'unique' is '" + unique.text().orElse("")
                        + "'; write true or source (among the records of one source), store (among all), or false");
                yield Optional.empty();
            }
        };
    }

    /** A label in both languages, or one text for both. */
    static Label label(YamlNode settings, String key, String otherwise) {
        YamlNode label = settings.child(key);
        if (!label.isMapping()) {
            String text = label.text().orElse(otherwise);
            return new Label(text, text);
        }
        Optional<String> en = label.text("en");
        Optional<String> zh = label.text("zh");
        label.refuseUnknownKeys();
        return new Label(en.or(() -> zh).orElse(otherwise), zh.or(() -> en).orElse(otherwise));
    }

    /** The field's type; for one misspelt, the type probably meant, so that the field's other mistakes show as well. */
    private Optional<Standardiser> type(FieldSpec field) {
        YamlNode settings = field.settings();
        if (!settings.child("type").isPresent()) {
            settings.mistake("the field '" + field.name() + "' has no 'type'; choose one of "
                    + String.join(", ", units.types()));
            return Optional.empty();
        }
        Optional<Standardiser> type = units.ofType(field.type());
        if (type.isEmpty() && !field.type().isEmpty()) {
            settings.child("type")
                    .mistake("unknown type '" + field.type() + "'" + NearestName.hint(field.type(), units.types()));
            return NearestName.of(field.type(), units.types()).flatMap(units::ofType);
        }
        return type;
    }

    private Map<String, Severity> severities(YamlNode settings, Optional<Standardiser> type) {
        List<String> known =
                type.map(units::codes).map(List::copyOf).orElseGet(() -> List.copyOf(units.codes())).stream()
                        .map(FindingCode::id)
                        .toList();
        Map<String, Severity> severities = new HashMap<>();
        for (String code : settings.keys()) {
            severities.put(code, settings.choice(code, Severity.ERROR));
            if (!known.contains(code)) {
                settings.mistakeAt(
                        code, "no finding in this field has the code '" + code + "'" + NearestName.hint(code, known));
            }
        }
        return Map.copyOf(severities);
    }
}

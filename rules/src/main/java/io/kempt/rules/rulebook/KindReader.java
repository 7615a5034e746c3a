package io.kempt.rules.rulebook;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.OnError;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the kinds of a rulebook. */
final class KindReader {
    /** Names become columns of tables and files; 63 is the longest that PostgreSQL keeps. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final Units units;
    private final FieldReader fields;
    private final String file;
    private final Map<Kind, KindSpec> kinds = new LinkedHashMap<>();
    private final Map<Kind, KindRules> rules = new LinkedHashMap<>();
    private final Map<String, String> ruleNames = new HashMap<>();

    /** @param file the name of the steward's own file */
    KindReader(Units units, String file) {
        this.units = units;
        this.fields = new FieldReader(units);
        this.file = file;
    }

    void read(YamlNode section) {
        List<String> known = Stream.of(Kind.values()).map(Kind::code).toList();
        for (String code : section.keys()) {
            Optional<Kind> kind = Kind.ofCode(code);
            if (kind.isEmpty()) {
                section.mistakeAt(code, "unknown kind of record '" + code + "'" + NearestName.hint(code, known));
            }
            kind.ifPresent(found -> described(section, code).ifPresent(settings -> kind(found, settings)));
        }
        rules.values().forEach(of -> of.fields().forEach(this::checkReference));
    }

    Map<Kind, KindSpec> kinds() {
        return kinds;
    }

    Map<Kind, KindRules> rules() {
        return rules;
    }

    /** The settings under a name; empty, and a mistake, when there are none to read. */
    private static Optional<YamlNode> described(YamlNode section, String name) {
        YamlNode settings = section.mapping(name);
        if (!section.child(name).isPresent()) {
            section.mistakeAt(name, "nothing is said of '" + name + "'; describe it below, or take it out");
        }
        return Optional.of(settings).filter(YamlNode::isMapping);
    }

    private void kind(Kind kind, YamlNode settings) {
        List<FieldRules> compiled = fields(settings.mapping("fields"));
        List<FieldSpec> specs = compiled.stream().map(FieldRules::field).toList();
        if (!settings.child("fields").isPresent()) {
            settings.mistake("the kind '" + kind.code() + "' has no fields; list them under 'fields'");
        }
        KindSpec spec =
                new KindSpec(kind, FieldReader.label(settings, "label", kind.code()), specs, settings.text("key", ""));
        checkKey(spec, settings);
        HeaderCheck.check(specs, file);
        rules.put(kind, rules(spec, compiled, settings));
        settings.refuseUnknownKeys();
        kinds.put(kind, spec);
    }

    private KindRules rules(KindSpec kind, List<FieldRules> compiled, YamlNode settings) {
        KindFields names = KindFields.of(
                kind.kind().code(),
                kind.key(),
                kind.fields().stream().map(FieldSpec::name).toList(),
                settings.mapping("fields").keys());
        RuleReader named = new RuleReader(names, ruleNames);
        named.read(settings.mapping("rules"));
        List<AcrossRule> across = new ArrayList<>();
        compiled.forEach(field -> across.addAll(field.across(kind.key())));
        across.addAll(named.across());
        // Rules that are switched off or mistaken are known too: an exemption may speak of them.
        List<String> codes = Stream.concat(
                        units.codes().stream().map(FindingCode::id),
                        settings.child("rules").keys().stream().map(name -> "rule." + name))
                .toList();
        Set<String> departments = kind.fields().stream()
                .map(FieldSpec::owner)
                .filter(owner -> !owner.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new KindRules(
                compiled,
                named.records(),
                List.copyOf(across),
                new ExemptionReader(names, codes, departments).read(settings.mapping("exempt")),
                named.codes());
    }

    private List<FieldRules> fields(YamlNode section) {
        List<FieldRules> compiled = new ArrayList<>();
        for (String name : section.keys()) {
            if (!NAME.matcher(name).matches()) {
                section.mistakeAt(
                        name,
                        "'" + name
                                + "' cannot name a field: lower case letters, digits and underscores, first a letter; "
                                + "put the header that files have under 'aliases'");
            }
            described(section, name)
                    .map(settings -> fields.read(name, settings))
                    .filter(rules -> rules.field().settings().flag("enabled", true))
                    .ifPresent(compiled::add);
        }
        return List.copyOf(compiled);
    }

    private static void checkKey(KindSpec kind, YamlNode settings) {
        if (kind.key().isEmpty()) {
            return;
        }
        int index = kind.index(kind.key());
        if (index < 0) {
            List<String> names = kind.fields().stream().map(FieldSpec::name).toList();
            settings.child("key")
                    .mistake("the key '" + kind.key() + "' is no field of "
                            + kind.kind().code() + NearestName.hint(kind.key(), names));
            return;
        }
        FieldSpec key = kind.fields().get(index);
        if (!key.required() || key.onError() != OnError.ROW) {
            key.settings()
                    .mistake("'" + key.name() + "' is the key, and a record without it cannot be told from others: "
                            + "set 'required: true' and 'on-error: row'");
        }
    }

    private void checkReference(FieldRules rules) {
        YamlNode reference = rules.field().settings().child("reference");
        if (!reference.isPresent() || reference.text().isEmpty()) {
            return;
        }
        String code = reference.text().orElse("");
        List<String> keyed = kinds.values().stream()
                .filter(kind -> !kind.key().isEmpty())
                .map(kind -> kind.kind().code())
                .toList();
        if (!keyed.contains(code)) {
            reference.mistake(
                    "no kind '" + code + "' with a key is described in this rulebook" + NearestName.hint(code, keyed));
        }
    }
}

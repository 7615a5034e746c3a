package io.kempt.rules.rulebook;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.across.Scope;
import io.kempt.rules.condition.Condition;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.OnError;
import io.kempt.rules.record.NamedRule;
import io.kempt.rules.record.RecordRule;
import io.kempt.rules.record.RecordRules;
import io.kempt.rules.record.RuleText;
import io.kempt.rules.validate.Uniqueness;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the section {@code rules} of one kind: named rules over a record and across records. */
final class RuleReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final String UNIQUE = "unique";
    private static final String CODE_AND_NAME = "one-code-two-names";
    private static final FindingCode NOT_UNIQUE =
            new FindingCode("rule.unique", Severity.WARNING, Uniqueness.NOT_UNIQUE.en(), Uniqueness.NOT_UNIQUE.zh());
    private static final FindingCode TWO_NAMES = new FindingCode(
            "rule.one-code-two-names",
            Severity.WARNING,
            "code and name do not agree with {0}: a code has one name, and a name one code",
            "编码与名称同 {0} 不一致：一个编码只能对应一个名称，一个名称只能对应一个编码");

    /** The rules across records that have a name, by their setting: severity and words unless the rulebook gives others. */
    static final Map<String, FindingCode> ACROSS = new TreeMap<>(Map.of(UNIQUE, NOT_UNIQUE, CODE_AND_NAME, TWO_NAMES));

    private final KindFields fields;
    private final Map<String, String> names;
    private final List<NamedRule> records = new ArrayList<>();
    private final List<AcrossRule> across = new ArrayList<>();
    private final List<FindingCode> codes = new ArrayList<>();

    /** @param names the rules that were read before, with their kinds: a name is a code, which has one meaning */
    RuleReader(KindFields fields, Map<String, String> names) {
        this.fields = fields;
        this.names = names;
    }

    List<NamedRule> records() {
        return List.copyOf(records);
    }

    List<AcrossRule> across() {
        return List.copyOf(across);
    }

    List<FindingCode> codes() {
        return List.copyOf(codes);
    }

    /** One sentence for the generated documentation. */
    static String summary(String across) {
        return across.equals(UNIQUE)
                ? "The listed values together stand in one record only, within 'scope: source' (the default) or 'store'."
                : "A 'code' has one 'name' and a name one code, within 'scope: source' (the default) or 'store'.";
    }

    void read(YamlNode section) {
        for (String name : section.keys()) {
            YamlNode settings = section.mapping(name);
            if (!NAME.matcher(name).matches()) {
                section.mistakeAt(
                        name,
                        "'" + name + "' cannot name a rule: lower case letters, digits and hyphens, first a letter");
            }
            String other = names.putIfAbsent(name, fields.kind());
            if (other != null) {
                section.mistakeAt(
                        name,
                        "the kind '" + other + "' has a rule '" + name + "' already, and 'rule." + name
                                + "' can mean one thing only; choose another name");
            }
            if (!settings.isPresent()) {
                section.mistakeAt(name, "nothing is said of '" + name + "'; describe it below, or take it out");
            } else if (settings.flag("enabled", true)) {
                rule(new RuleText(name, settings, fields.enabled(), fields.declared(), fields.conditions()));
            }
        }
    }

    private void rule(RuleText rule) {
        YamlNode settings = rule.settings();
        List<String> kinds =
                new ArrayList<>(RecordRules.ALL.stream().map(RecordRule::key).toList());
        kinds.addAll(ACROSS.keySet());
        List<String> given = kinds.stream().filter(settings::has).toList();
        if (given.size() != 1) {
            undecided(rule, kinds, given);
        } else if (given.get(0).equals(UNIQUE)) {
            unique(rule);
        } else if (given.get(0).equals(CODE_AND_NAME)) {
            codeAndName(rule);
        } else {
            RecordRules.ALL.stream()
                    .filter(one -> one.key().equals(given.get(0)))
                    .forEach(one -> record(rule, one));
        }
        if (given.size() == 1) {
            settings.refuseUnknownKeys();
        }
    }

    private static void undecided(RuleText rule, List<String> kinds, List<String> given) {
        YamlNode settings = rule.settings();
        List.of("field", "when", "severity", "on-error", "message", "scope").forEach(settings::accept);
        kinds.forEach(settings::accept);
        int before = settings.mistakes().size();
        settings.refuseUnknownKeys();
        if (given.size() > 1) {
            settings.mistake(
                    "the rule '" + rule.name() + "' says " + String.join(" and ", given) + "; make it one rule each");
        } else if (settings.mistakes().size() == before) {
            settings.mistake("the rule '" + rule.name() + "' does not say what is to hold; use one of "
                    + String.join(", ", kinds));
        }
    }

    private void record(RuleText rule, RecordRule type) {
        YamlNode settings = rule.settings();
        FindingCode code = code(rule, type.code());
        Optional<RecordRule.Compiled> compiled = type.compile(rule);
        Optional<String> field = rule.field(settings.child("field"));
        Optional<Condition> when = rule.condition("when");
        OnError policy = settings.choice("on-error", OnError.ROW);
        Optional<OnError> onError = settings.has("on-error") ? Optional.of(policy) : Optional.empty();
        compiled.ifPresent(ready -> {
            String place = field.orElse(ready.field());
            refuseDropping(settings, policy, place);
            keep(
                    rule,
                    code,
                    () -> records.add(new NamedRule(
                            rule.name(), type.key(), code, place, field.isPresent(), onError, when, ready.check())));
        });
    }

    private void refuseDropping(YamlNode settings, OnError policy, String place) {
        if (policy == OnError.FIELD && place.isEmpty()) {
            settings.child("on-error").mistake("which value is to be dropped? name it with 'field'");
        } else if (policy == OnError.FIELD && place.equals(fields.key())) {
            settings.child("on-error")
                    .mistake("'" + place + "' is the key, and a record without it cannot be told from others");
        }
    }

    private void unique(RuleText rule) {
        FindingCode code = code(rule, NOT_UNIQUE);
        List<String> together = rule.fields(UNIQUE);
        Optional<String> field = rule.field(rule.settings().child("field"));
        Scope scope = rule.settings().choice("scope", Scope.SOURCE);
        if (!together.isEmpty()) {
            String place = field.orElse(together.get(0));
            keep(rule, code, () -> across.add(new AcrossRule.Unique(code, place, together, scope)));
        }
    }

    private void codeAndName(RuleText rule) {
        FindingCode code = code(rule, TWO_NAMES);
        YamlNode settings = rule.settings().mapping(CODE_AND_NAME);
        settings.requiredText("code");
        settings.requiredText("name");
        Optional<String> id = rule.field(settings.child("code"));
        Optional<String> name = rule.field(settings.child("name"));
        Optional<String> field = rule.field(rule.settings().child("field"));
        Scope scope = rule.settings().choice("scope", Scope.SOURCE);
        settings.refuseUnknownKeys();
        if (id.isPresent() && name.isPresent()) {
            String place = field.orElse(id.get());
            keep(
                    rule,
                    code,
                    () -> across.add(new AcrossRule.OneCodeTwoNames(code, place, id.get(), name.get(), scope)));
        }
    }

    /** A rule's code is known even where the rule does not apply, so that other settings may speak of it. */
    private void keep(RuleText rule, FindingCode code, Runnable add) {
        codes.add(code);
        if (rule.applies()) {
            add.run();
        }
    }

    private static FindingCode code(RuleText rule, FindingCode type) {
        Severity severity = rule.settings().choice("severity", type.severity());
        FindingCode named = new FindingCode("rule." + rule.name(), severity, type.en(), type.zh());
        return FindingWords.reworded(named, rule.settings(), "message");
    }
}

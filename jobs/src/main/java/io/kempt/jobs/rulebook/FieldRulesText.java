package io.kempt.jobs.rulebook;

import io.kempt.jobs.contract.ContractField;
import io.kempt.jobs.rulebook.RulebookDraft.FieldDraft;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what a description says of one field. */
final class FieldRulesText {
    /** Types without a form of their own: what a description says of values can be said of these. */
    private static final Set<String> PLAIN = Set.of("text", "id", "decimal", "date");

    private final ContractField field;
    private final FieldDraft draft;
    private final HeaderClaims claims;

    FieldRulesText(ContractField field, FieldDraft draft, HeaderClaims claims) {
        this.field = field;
        this.draft = draft;
        this.claims = claims;
    }

    /** Over a field of crm-cn: its type and label stay, and what both agree on is not said again. */
    void over(FieldSpec known, Rulebook base) {
        describe();
        aliases(known.name(), "more-aliases");
        if (field.required() && !known.required()) {
            draft.set("required", "true");
        }
        if (!field.choices().isEmpty()) {
            choices(known);
        }
        boolean plain = PLAIN.contains(known.type());
        boolean same = known.type().equals(field.type())
                || (known.type().equals("id") && field.type().equals("text"));
        for (String key : List.copyOf(field.settings().keySet())) {
            if (!plain || (!same && !key.endsWith("-length"))) {
                field.loseSetting(
                        key,
                        "crm-cn has '" + known.name() + "' of type '" + known.type() + "', which judges the values");
            }
        }
        common(known.type(), known.personal());
    }

    /**
     * As a field that says everything itself.
     *
     * @param like the field of crm-cn that is meant, whose type is taken where the description has none but text
     */
    void alone(String name, Optional<FieldSpec> like) {
        describe();
        claims.take(name, name);
        String type = field.type().equals("text")
                ? like.map(FieldSpec::type).filter(one -> !one.equals("choice")).orElse("text")
                : field.type();
        if (!field.title().isEmpty()) {
            if (claims.take(field.title(), name)) {
                draft.set("label", RulebookDraft.quoted(field.title()));
            } else {
                field.lose("title", "the header '" + field.title() + "' stands for another field");
            }
        }
        aliases(name, "aliases");
        draft.set("type", type);
        if (field.required()) {
            draft.set("required", "true");
        }
        if (type.equals("choice")) {
            draft.set("choices", list());
        }
        for (String key : List.copyOf(field.settings().keySet())) {
            boolean ofTexts = key.equals("pattern") || key.endsWith("-length");
            if (!PLAIN.contains(type) && !(type.equals("choice") && ofTexts)) {
                field.loseSetting(key, "the type '" + type + "' judges the values");
            }
        }
        common(type, false);
    }

    private void describe() {
        if (!field.description().isEmpty()) {
            draft.remark(field.description());
        }
    }

    private void aliases(String name, String key) {
        List<String> headers = new ArrayList<>(List.of(field.name()));
        if (key.equals("more-aliases")) {
            headers.add(field.title());
        }
        headers.addAll(field.aliases());
        List<String> added = new ArrayList<>();
        for (String header : headers) {
            if (!header.isEmpty() && !claims.has(header, name)) {
                if (claims.take(header, name)) {
                    added.add(header);
                } else {
                    field.lose("name", "the header '" + header + "' stands for another field");
                }
            }
        }
        if (!added.isEmpty()) {
            draft.set(key, RulebookDraft.list(added));
        }
    }

    /** Values that crm-cn's list does not hold are added to it; a type of its own keeps its own list. */
    private void choices(FieldSpec known) {
        if (known.type().equals("choice") && known.settings().child("choices").isMapping()) {
            List<String> there = known.settings().child("choices").keys();
            List<String> more = field.choices().stream()
                    .filter(value -> !there.contains(value))
                    .filter(value -> there.stream()
                            .noneMatch(name -> known.settings().child("choices").texts(name).stream()
                                    .anyMatch(value::equalsIgnoreCase)))
                    .toList();
            if (!more.isEmpty()) {
                draft.set(
                        "choices",
                        more.stream()
                                .map(value -> RulebookDraft.quoted(value) + ": []")
                                .collect(Collectors.joining(", ", "{", "}")));
            }
            field.lose("enum", "crm-cn's own choices of '" + known.name() + "' stay allowed");
        } else if (PLAIN.contains(known.type())) {
            draft.set("type", "choice");
            draft.set("choices", list());
        } else {
            field.lose("enum", "the type '" + known.type() + "' has its own list");
        }
    }

    private String list() {
        if (field.synonyms().isEmpty()) {
            return RulebookDraft.list(field.choices());
        }
        return field.choices().stream()
                .map(value -> RulebookDraft.quoted(value) + ": "
                        + RulebookDraft.list(field.synonyms().getOrDefault(value, List.of())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void common(String type, boolean alreadyPersonal) {
        if (field.unique()) {
            draft.set("unique", "true");
        }
        if (field.personal() && !alreadyPersonal) {
            draft.set("personal", "true");
        }
        field.settings().forEach(draft::set);
        Map<String, String> severities = field.severities();
        if (!severities.isEmpty()) {
            boolean choice = type.equals("choice") || draft.has("choices");
            draft.set(
                    "severity",
                    severities.entrySet().stream()
                            .filter(one -> choice || !one.getKey().equals("choice.unknown"))
                            .map(one -> one.getKey() + ": " + one.getValue())
                            .collect(Collectors.joining(", ", "{", "}")));
        }
    }
}

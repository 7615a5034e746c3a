package io.kempt.rules.record;

import io.kempt.rules.condition.Condition;
import io.kempt.rules.condition.Conditions;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One named rule as the rulebook writes it, read by its kind of rule. It resolves names of fields: an unknown one is a
 * mistake, and a rule about a field that is not enabled does not apply, so that a steward may drop a field of a rulebook
 * that is extended without looking for the rules about it.
 */
public final class RuleText {
    private final String name;
    private final YamlNode settings;
    private final List<String> enabled;
    private final List<String> declared;
    private final Conditions conditions;
    private boolean applies = true;

    /**
     * @param enabled the kind's fields in their order
     * @param declared those that are not enabled too
     */
    public RuleText(
            String name, YamlNode settings, List<String> enabled, List<String> declared, Conditions conditions) {
        this.name = name;
        this.settings = settings;
        this.enabled = enabled;
        this.declared = declared;
        this.conditions = conditions;
    }

    public String name() {
        return name;
    }

    public YamlNode settings() {
        return settings;
    }

    /** Whether every field that was asked for so far is enabled. */
    public boolean applies() {
        return applies;
    }

    /** The index of a field in the kind's order; -1 when it is not enabled. */
    public int index(String field) {
        return enabled.indexOf(field);
    }

    /** The field that a node names; empty, and a mistake, when there is no such field. */
    public Optional<String> field(YamlNode node) {
        return node.text().filter(field -> isDeclared(field, node));
    }

    private boolean isDeclared(String field, YamlNode node) {
        applies &= enabled.contains(field);
        if (!declared.contains(field)) {
            node.mistake("'" + field + "' is no field of this kind" + NearestName.hint(field, declared));
            return false;
        }
        return true;
    }

    /** The fields listed under a key; empty, and a mistake, when one is unknown or there are fewer than two. */
    public List<String> fields(String key) {
        YamlNode list = settings.child(key);
        List<String> fields = new ArrayList<>();
        for (YamlNode element : list.elements()) {
            field(element).ifPresent(fields::add);
        }
        if (fields.size() < list.elements().size()) {
            return List.of();
        }
        if (fields.stream().distinct().count() < 2) {
            list.mistake("'" + key + "' compares fields: list two or more, such as [name, mobile]");
            return List.of();
        }
        return fields;
    }

    /** The condition under a key; empty when there is none or it is mistaken. */
    public Optional<Condition> condition(String key) {
        Optional<Condition> condition = conditions.compile(settings.child(key));
        condition.ifPresent(one -> applies &= enabled.containsAll(one.fields()));
        return condition;
    }
}

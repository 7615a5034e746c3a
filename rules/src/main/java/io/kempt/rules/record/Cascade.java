package io.kempt.rules.record;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Values;
import io.kempt.rules.standardise.Industries;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A value that must lie under another one in a tree: a city under its province, a division of GB/T 4754 under its section.
 * Without a tree of its own a rule uses GB/T 4754-2017.
 */
final class Cascade implements RecordRule {
    static final FindingCode CODE =
            new FindingCode("rule.cascade", Severity.WARNING, "not a part of {0} in '{1}'", "不属于字段“{1}”中的 {0}");

    @Override
    public String key() {
        return "cascade";
    }

    @Override
    public String summary() {
        return "The value of 'child' lies under that of 'parent' in 'tree'; without a tree, in GB/T 4754-2017.";
    }

    @Override
    public FindingCode code() {
        return CODE;
    }

    @Override
    public Optional<Compiled> compile(RuleText rule) {
        YamlNode settings = rule.settings().mapping("cascade");
        settings.requiredText("parent");
        settings.requiredText("child");
        Optional<String> parent = rule.field(settings.child("parent"));
        Optional<String> child = rule.field(settings.child("child"));
        YamlNode tree = settings.mapping("tree");
        BiPredicate<String, String> fits = tree.isPresent() ? byTree(tree) : Cascade::isDivisionOf;
        settings.refuseUnknownKeys();
        return parent.flatMap(above -> child.map(below -> compiled(rule, above, below, fits)));
    }

    private static Compiled compiled(RuleText rule, String parent, String child, BiPredicate<String, String> fits) {
        int above = rule.index(parent);
        int below = rule.index(child);
        return new Compiled(child, (record, asOf) -> breach(record, above, below, parent, fits));
    }

    private static Optional<Breach> breach(
            Values record, int parent, int child, String parentField, BiPredicate<String, String> fits) {
        String above = record.value(parent);
        String below = record.value(child);
        if (above.isEmpty() || below.isEmpty() || fits.test(above, below)) {
            return Optional.empty();
        }
        return Optional.of(new Breach("", List.of(above, parentField)));
    }

    /** A parent that the tree does not hold has no children; whether it may stand there is for its field to say. */
    private static BiPredicate<String, String> byTree(YamlNode tree) {
        Map<String, Set<String>> children = new HashMap<>();
        for (String parent : tree.keys()) {
            children.put(parent, new HashSet<>(tree.texts(parent)));
        }
        return (parent, child) ->
                !children.containsKey(parent) || children.get(parent).contains(child);
    }

    /** What is no section or division of the standard is for its field to tell. */
    private static boolean isDivisionOf(String parent, String child) {
        String section = Industries.sectionOf(parent);
        String division = Industries.divisionOf(child);
        return section.isEmpty() || division.isEmpty() || division.startsWith(section);
    }
}

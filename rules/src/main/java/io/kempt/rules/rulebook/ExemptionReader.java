package io.kempt.rules.rulebook;

import io.kempt.rules.condition.Condition;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.record.RuleText;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code exempt} of one kind: exemptions by name. */
final class ExemptionReader {
    private static final String OWNER = "owner";

    private final KindFields fields;
    private final List<String> codes;
    private final Set<String> departments;

    /**
     * @param codes the ids of all codes that a record of this kind can get
     * @param departments those that answer for its fields
     */
    ExemptionReader(KindFields fields, List<String> codes, Set<String> departments) {
        this.fields = fields;
        this.codes = codes;
        this.departments = departments;
    }

    List<Exemption> read(YamlNode section) {
        List<Exemption> exemptions = new ArrayList<>();
        for (String name : section.keys()) {
            YamlNode settings = section.mapping(name);
            if (!settings.isPresent()) {
                section.mistakeAt(name, "nothing is said of '" + name + "'; describe it below, or take it out");
            } else if (settings.flag("enabled", true)) {
                exemption(name, settings).ifPresent(exemptions::add);
                settings.refuseUnknownKeys();
            }
        }
        return List.copyOf(exemptions);
    }

    private Optional<Exemption> exemption(String name, YamlNode settings) {
        RuleText rule = new RuleText(name, settings, fields.enabled(), fields.declared(), fields.conditions());
        Set<String> exempt = codes(settings);
        Set<String> places = new HashSet<>();
        settings.child("field").elements().forEach(one -> rule.field(one).ifPresent(places::add));
        String owner = settings.text(OWNER, "");
        if (!owner.isEmpty() && rule.index(OWNER) < 0) {
            settings.mistakeAt(
                    OWNER,
                    "records of this kind have no field 'owner' that names a salesperson; use 'where' or 'department'");
        }
        String department = department(settings);
        Optional<Condition> where = rule.condition("where");
        Optional<LocalDate> until = until(settings);
        String reason = settings.requiredText("reason");
        return until.filter(day -> rule.applies())
                .map(day ->
                        new Exemption(name, exempt, places, owner, rule.index(OWNER), department, where, day, reason));
    }

    private Set<String> codes(YamlNode settings) {
        Set<String> exempt = new HashSet<>();
        YamlNode list = settings.child("code");
        for (YamlNode one : list.elements()) {
            one.text().ifPresent(code -> {
                exempt.add(code);
                if (!codes.contains(code)) {
                    one.mistake("no finding has the code '" + code + "'" + NearestName.hint(code, codes));
                }
            });
        }
        if (!list.isPresent()) {
            settings.mistake("'code' is missing: say from which findings the records are exempt");
        }
        return Set.copyOf(exempt);
    }

    private String department(YamlNode settings) {
        String department = settings.text("department", "");
        if (!department.isEmpty() && !departments.contains(department)) {
            settings.child("department")
                    .mistake("no field of this kind has the owner '" + department + "'"
                            + NearestName.hint(
                                    department, departments.stream().sorted().toList()));
        }
        return department;
    }

    private static Optional<LocalDate> until(YamlNode settings) {
        YamlNode until = settings.child("until");
        if (!until.isPresent()) {
            settings.mistake(
                    "'until' is missing: an exemption ends on a day; where it never ends, change the 'severity'");
            return Optional.empty();
        }
        return until.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noDate) {
                until.mistake("'" + text + "' is no date; write one such as 2026-12-31");
                return Optional.empty();
            }
        });
    }
}

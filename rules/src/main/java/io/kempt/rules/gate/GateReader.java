package io.kempt.rules.gate;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.quality.FindingFilter;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads the section {@code gates:}, a group of settings for each gate under its name, and the short form {@code gate:} at a
 * field. Mistakes are noted at their place.
 */
public final class GateReader {
    private final Map<Kind, KindSpec> kinds;
    private final Set<String> codes;

    /** @param codes the finding codes that are known */
    public GateReader(Map<Kind, KindSpec> kinds, Set<String> codes) {
        this.kinds = kinds;
        this.codes = codes;
    }

    /** All gates: those of the section first, then those of fields in the order of kinds and fields. */
    public Gates read(YamlNode section) {
        List<Gate> gates = new ArrayList<>();
        for (String name : section.keys()) {
            YamlNode settings = section.mapping(name);
            if (settings.flag("enabled", true)) {
                gates.add(gate(name, settings, kind(settings), settings.text("field", "")));
            }
        }
        for (KindSpec kind : kinds.values()) {
            for (FieldSpec field : kind.fields()) {
                YamlNode settings = field.settings().mapping("gate");
                if (settings.isPresent()) {
                    String name = kind.kind().code() + "." + field.name();
                    gates.add(gate(name, settings, Optional.of(kind.kind()), field.name()));
                }
            }
        }
        return new Gates(List.copyOf(gates));
    }

    private Gate gate(String name, YamlNode settings, Optional<Kind> kind, String field) {
        GateMeasure measure = settings.choice("measure", GateMeasure.RECORDS);
        FindingFilter filter = filter(settings, field);
        checkField(settings, kind, field, measure);
        boolean compared = compared(settings);
        Gate.Direction usual = measure.moreIsBetter() ? Gate.Direction.FALLS : Gate.Direction.GROWS;
        Gate.Direction direction = settings.choice("when", usual);
        if (settings.has("when") && !compared) {
            settings.mistakeAt("when", "'when' tells which change counts; it needs 'compared-with: last-run'");
        }
        Gate gate = new Gate(
                name,
                measure,
                kind,
                field,
                filter,
                new Gate.Files(settings.text("source", ""), settings.text("file", "")),
                settings.choice("per", Gate.Per.KIND),
                compared,
                direction,
                limit(settings, "warn", measure, compared),
                limit(settings, "fail", measure, compared));
        checkLimits(settings, gate);
        settings.refuseUnknownKeys();
        return gate;
    }

    private void checkLimits(YamlNode settings, Gate gate) {
        if (!settings.has("warn") && !settings.has("fail")) {
            settings.mistake(
                    "the gate '" + gate.name() + "' has neither 'warn' nor 'fail'; write a limit such as 'fail: 2%'");
        }
        if (gate.per() == Gate.Per.STORE
                && !(gate.files().source().isEmpty() && gate.files().file().isEmpty())) {
            settings.mistakeAt("per", "a gate on the store looks at all files; leave 'file' and 'source' out");
        }
        if (gate.warn().isPresent() && gate.fail().isPresent()) {
            Limit warn = gate.warn().get();
            Limit fail = gate.fail().get();
            int order = warn.value().compareTo(fail.value());
            boolean minimum = gate.measure().moreIsBetter() && !gate.compared();
            if (warn.unit() == fail.unit() && (minimum ? order < 0 : order > 0)) {
                settings.mistakeAt("warn", "'warn' is reached only after 'fail'; exchange the two limits");
            }
        }
    }

    private static boolean compared(YamlNode settings) {
        Optional<String> with = settings.text("compared-with");
        if (with.isPresent() && !with.get().equals("last-run")) {
            settings.child("compared-with")
                    .mistake("'compared-with' is '" + with.get() + "'; a gate can be compared with last-run");
        }
        return with.isPresent();
    }

    private Optional<Kind> kind(YamlNode settings) {
        Optional<String> code = settings.text("kind");
        Optional<Kind> kind = code.flatMap(Kind::ofCode).filter(kinds::containsKey);
        if (code.isPresent() && kind.isEmpty()) {
            List<String> known = kinds.keySet().stream().map(Kind::code).toList();
            settings.child("kind")
                    .mistake("no kind '" + code.get() + "' is described in this rulebook"
                            + NearestName.hint(code.get(), known));
        }
        return kind;
    }

    private FindingFilter filter(YamlNode settings, String field) {
        String code = settings.text("code", "");
        boolean exact = !code.isEmpty() && !code.endsWith("*") && !code.startsWith("rule.");
        if (exact && !codes.contains(code)) {
            settings.child("code").mistake("no finding has the code '" + code + "'" + nearest(code, codes));
        }
        Optional<Severity> severity =
                settings.has("severity") ? Optional.of(settings.choice("severity", Severity.ERROR)) : Optional.empty();
        return new FindingFilter(code, field, severity);
    }

    private static String nearest(String typed, Set<String> known) {
        return NearestName.of(typed, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("; 'kempt rules list' lists all codes");
    }

    private void checkField(YamlNode settings, Optional<Kind> kind, String field, GateMeasure measure) {
        if (field.isEmpty() && measure.needsField()) {
            settings.mistake("'measure: " + measure.code() + "' looks at one field; say which with 'field'");
        }
        if (!field.isEmpty() && !measure.ofField()) {
            settings.mistakeAt(
                    "measure", "'measure: " + measure.code() + "' looks at whole records; leave 'field' out");
        }
        if (!measure.looksAtFindings()) {
            Stream.of("code", "severity")
                    .filter(settings::has)
                    .forEach(key -> settings.mistakeAt(
                            key, "'" + key + "' chooses among findings; it needs 'measure: records' or 'findings'"));
        }
        Set<String> known = new TreeSet<>();
        kinds.values().stream()
                .filter(spec -> kind.map(spec.kind()::equals).orElse(true))
                .forEach(spec -> spec.fields().forEach(one -> known.add(one.name())));
        if (!field.isEmpty() && !known.contains(field)) {
            settings.child("field").mistake("there is no field '" + field + "'" + NearestName.hint(field, known));
        }
    }

    private static Optional<Limit> limit(YamlNode settings, String key, GateMeasure measure, boolean compared) {
        YamlNode node = settings.child(key);
        Optional<String> text = node.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Limit> limit = Limit.of(text.get());
        String trouble = limit.map(found -> trouble(found, measure, compared)).orElse("write 2%, 100 or 5 points");
        if (!trouble.isEmpty()) {
            node.mistake("'" + key + "' is '" + text.get() + "'; " + trouble);
        }
        return trouble.isEmpty() ? limit : Optional.empty();
    }

    private static String trouble(Limit limit, GateMeasure measure, boolean compared) {
        return switch (limit.unit()) {
            case POINTS ->
                compared && measure.isShare()
                        ? ""
                        : "points are the difference of two shares: they need 'compared-with: last-run' and a share";
            case PERCENT ->
                compared || measure.isShare()
                        ? ""
                        : "'measure: " + measure.code() + "' is a number: write it without %";
            case COUNT ->
                !compared && measure.hasCount()
                        ? ""
                        : "'measure: " + measure.code() + "' needs a share here, such as 2%";
        };
    }
}

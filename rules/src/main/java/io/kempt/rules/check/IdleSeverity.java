package io.kempt.rules.check;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.CodesInForce;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.validate.FindingCodes;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A severity that the code has anyway, or of a code that nothing in this field can report. */
final class IdleSeverity implements Oddity {
    @Override
    public List<Mistake> in(Rulebook rulebook) {
        List<Mistake> found = new ArrayList<>();
        for (Kind kind : rulebook.kinds().keySet()) {
            for (FieldRules rules : rulebook.rules(kind)) {
                Set<String> possible = CodesInForce.of(rulebook, kind, rules).stream()
                        .flatMap(unit -> unit.codes().stream())
                        .map(FindingCode::id)
                        .collect(Collectors.toSet());
                YamlNode settings = rules.field().settings().child("severity");
                for (String code : settings.keys()) {
                    said(code, rules, possible)
                            .map(said -> settings.remarkAt(code, said))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<String> said(String code, FieldRules rules, Set<String> possible) {
        Severity set = rules.severities().getOrDefault(code, Severity.ERROR);
        Optional<FindingCode> known = FindingCodes.ofId(code);
        if (known.isPresent() && known.get().severity() == set) {
            return Optional.of("'" + code + "' is " + set.code() + " anyway; the line can go");
        }
        if (known.isPresent() && !possible.contains(code)) {
            return Optional.of("nothing that is said of '" + rules.field().name() + "' can report '" + code
                    + "'; add the rule that does, or take the line out");
        }
        return Optional.empty();
    }
}

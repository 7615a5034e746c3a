package io.kempt.rules.check;

import com.google.re2j.Pattern;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pattern for the form that files have, where rules see the canonical form: {@code 1[0-9]{10}} fits no phone in E.164. */
final class ImpossiblePattern implements Oddity {
    @Override
    public List<Mistake> in(Rulebook rulebook) {
        List<Mistake> found = new ArrayList<>();
        for (FieldRules rules : EveryField.of(rulebook)) {
            YamlNode setting = rules.field().settings().child("pattern");
            for (YamlNode pattern : setting.elements()) {
                pattern.text()
                        .flatMap(text -> odd(rules, text))
                        .map(pattern::remark)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> odd(FieldRules rules, String text) {
        List<String> samples = CanonicalSamples.of(rules.field());
        Pattern pattern = Pattern.compile(text);
        if (samples.isEmpty() || samples.stream().anyMatch(pattern::matches)) {
            return Optional.empty();
        }
        return Optional.of("no value of the type '" + rules.field().type() + "' has this form (" + samples.size()
                + " tried); rules see the canonical form, such as " + samples.get(0));
    }
}

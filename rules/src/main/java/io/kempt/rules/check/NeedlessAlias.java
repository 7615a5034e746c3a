package io.kempt.rules.check;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Headers;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alias that the field's name or label is already, once case, width, blanks and separators do not count. */
final class NeedlessAlias implements Oddity {
    @Override
    public List<Mistake> in(Rulebook rulebook) {
        List<Mistake> found = new ArrayList<>();
        for (FieldRules rules : EveryField.of(rulebook)) {
            FieldSpec field = rules.field();
            Set<String> own = Stream.of(
                            field.name(), field.label().en(), field.label().zh())
                    .map(Headers::fold)
                    .collect(Collectors.toSet());
            for (String list : List.of("aliases", "more-aliases")) {
                for (YamlNode alias : field.settings().child(list).elements()) {
                    alias.text()
                            .filter(text -> own.contains(Headers.fold(text)))
                            .map(text -> alias.remark("the header '" + text + "' is the name or label of '"
                                    + field.name() + "' already; it need not be listed"))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }
}

package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CustomerName;
import io.kempt.rules.text.Pinyin;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A Chinese name in pinyin, for sorting and searching. */
final class NamePinyin implements Enricher {
    /** Two characters of surname and two of given name, each of two UTF-16 units where it is a rare one. */
    private static final int LONGEST_PERSON = 8;

    @Override
    public String name() {
        return "pinyin";
    }

    @Override
    public String summary() {
        return "The name in pinyin without tones, and its initials; surnames are read as surnames.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("name_pinyin", new Label("Name in pinyin", "名称拼音")),
                new Output("name_initials", new Label("Name's initials", "名称拼音首字母")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        return InputField.of(kind, settings, "customer-name", "person-name").map(field -> {
            boolean person = kind.index(field) >= 0
                    && kind.fields().get(kind.index(field)).type().equals("person-name");
            return Plan.ofField(field, name -> of(name, person));
        });
    }

    private static List<String> of(String name, boolean person) {
        if (!CellText.hasHan(name)) {
            return List.of("", "");
        }
        boolean asPerson = person || (mayBePerson(name) && CustomerName.of(name) == CustomerName.PERSON);
        String pinyin = asPerson ? Pinyin.ofPersonName(name) : Pinyin.of(name);
        return List.of(pinyin, Pinyin.initials(pinyin));
    }

    /** Spares most names of companies the judging of names: a person's is short or has a middle dot. */
    private static boolean mayBePerson(String name) {
        return name.length() <= LONGEST_PERSON || name.indexOf('·') > 0;
    }
}

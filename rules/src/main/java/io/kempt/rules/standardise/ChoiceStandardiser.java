package io.kempt.rules.standardise;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import io.kempt.rules.text.Simplified;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Values of a closed list. Synonyms become the canonical value; with {@code bands:} a number becomes the name of its
 * range. What is on no list stays as it is: the validator {@code choices} judges membership.
 */
final class ChoiceStandardiser implements Standardiser {
    @Override
    public String type() {
        return "choice";
    }

    @Override
    public String summary() {
        return "A value of a closed list: 'choices' names the values and their synonyms, 'bands' the ranges of a number.";
    }

    @Override
    public String canonical() {
        return "one of the field's 'choices' or 'bands', as the rulebook writes it";
    }

    @Override
    public String repairs() {
        return "synonyms of the rulebook; case, width and traditional characters do not count; a number or "
                + "range becomes its band";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of();
    }

    @Override
    public Cells compile(FieldSpec field) {
        Map<String, List<String>> choices = Choices.read(field);
        YamlNode bandNode = field.settings().mapping("bands");
        Bands bands = Bands.read(bandNode);
        Map<String, String> canonical = new HashMap<>();
        for (Map.Entry<String, List<String>> choice : choices.entrySet()) {
            for (String synonym : choice.getValue()) {
                String other = canonical.put(key(synonym), choice.getKey());
                if (other != null && !other.equals(choice.getKey())) {
                    String both = "'" + other + "' and '" + choice.getKey() + "'";
                    field.settings().child("choices").mistake("'" + synonym + "' stands under both " + both);
                }
            }
        }
        choices.keySet().forEach(name -> canonical.put(key(name), name));
        bandNode.keys().forEach(name -> canonical.put(key(name), name));
        return (raw, report) -> standardise(raw, canonical, bands);
    }

    private static String standardise(String raw, Map<String, String> canonical, Bands bands) {
        String known = canonical.get(raw);
        if (known == null) {
            known = canonical.get(key(raw));
        }
        if (known != null) {
            return known.equals(raw) ? raw : known;
        }
        String text = CellText.clean(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        String band = bands.ofText(CellText.fold(text));
        return band.isEmpty() ? text : band;
    }

    private static String key(String text) {
        return Simplified.of(CellText.fold(text)).toLowerCase(Locale.ROOT);
    }
}

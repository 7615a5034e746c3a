package io.kempt.rules.rulebook;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A steward's own words for findings. */
final class FindingWords {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private FindingWords() {}

    /**
     * A code with the words that stand under a key, in both languages or one text for both; the code's own words without
     * them. A placeholder that the code does not fill is a mistake.
     */
    static FindingCode reworded(FindingCode code, YamlNode settings, String key) {
        Label words = FieldReader.label(settings, key, "");
        if (words.en().isEmpty()) {
            return code;
        }
        Matcher placeholder = PLACEHOLDER.matcher(words.en() + words.zh());
        while (placeholder.find()) {
            if (!code.en().contains(placeholder.group())) {
                settings.child(key)
                        .mistake(
                                "nothing fills " + placeholder.group() + " here; the words of Kempt are: " + code.en());
            }
        }
        return new FindingCode(code.id(), code.severity(), words.en(), words.zh());
    }

    /**
     * Reads the section {@code wording}: words by code.
     *
     * @param known the codes that can be reworded
     * @return the reworded codes by id
     */
    static Map<String, FindingCode> read(YamlNode section, Collection<FindingCode> known) {
        Map<String, FindingCode> reworded = new HashMap<>();
        List<String> ids = known.stream().map(FindingCode::id).toList();
        for (String id : section.keys()) {
            int at = ids.indexOf(id);
            if (at >= 0) {
                FindingCode code = known.stream().skip(at).findFirst().orElseThrow();
                reworded.put(id, reworded(code, section, id));
            } else {
                section.child(id);
                section.mistakeAt(id, "no finding has the code '" + id + "'" + NearestName.hint(id, ids));
            }
        }
        return Map.copyOf(reworded);
    }
}

package io.kempt.rules.measure;

import io.kempt.rules.yaml.YamlNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores from the least to the most, both included. */
record ScoreRange(int least, int most) {
    private static final Pattern FORM = Pattern.compile("([0-9])(?:\\s*-\\s*([0-9]))?");

    /** The range under a key, written {@code 4} or {@code 4-5}; every score when the key is absent. */
    static ScoreRange read(YamlNode segment, String key, int bins) {
        YamlNode node = segment.child(key);
        Optional<String> text = node.text();
        if (text.isEmpty()) {
            return new ScoreRange(1, bins);
        }
        Matcher form = FORM.matcher(text.get());
        if (form.matches()) {
            int least = Integer.parseInt(form.group(1));
            int most = form.group(2) == null ? least : Integer.parseInt(form.group(2));
            if (1 <= least && least <= most && most <= bins) {
                return new ScoreRange(least, most);
            }
        }
        node.mistake("'" + key + "' is '" + text.get() + "'; write a score from 1 to " + bins + " or a range such as "
                + (bins - 1) + "-" + bins);
        return new ScoreRange(1, bins);
    }

    boolean holds(int score) {
        return least <= score && score <= most;
    }

    int size() {
        return most - least + 1;
    }

    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + "-" + most;
    }
}

package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import java.util.Arrays;
import java.util.List;

/** Words that are drawn as often as they are met in life: a few are common, most are rare. */
final class WeightedWords {
    private final String[] words;
    /** The sum of the weights up to and with each word. */
    private final int[] sums;

    /** @param entries each a word, a colon and its weight */
    WeightedWords(List<String> entries) {
        words = new String[entries.size()];
        sums = new int[entries.size()];
        int sum = 0;
        for (int i = 0; i < words.length; i++) {
            String entry = entries.get(i);
            int colon = entry.lastIndexOf(':');
            words[i] = entry.substring(0, colon);
            sum += Integer.parseInt(entry.substring(colon + 1));
            sums[i] = sum;
        }
    }

    /** A word, the heavier the likelier. */
    String draw(Dice dice) {
        int at = Arrays.binarySearch(sums, dice.below(sums[sums.length - 1]) + 1);
        return words[at < 0 ? -at - 1 : at];
    }

    /** A word, each as likely as any other. */
    String any(Dice dice) {
        return words[dice.below(words.length)];
    }
}

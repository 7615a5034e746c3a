package io.kempt.rules.enrich;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.CustomerName;
import io.kempt.rules.text.Simplified;
import io.kempt.rules.text.TextResource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the words of a company's name say of its line of business. A Chinese name says it from left to right and its last
 * word decides: 食品 makes food, 食品机械 makes machines, 食品贸易 trades. Each word of {@code industry-words.txt} has
 * the division that it stands for and, from looking at names, how far it can be believed.
 */
final class IndustryWords {
    private static final int LONGEST = 8;

    /** A trade name has at least two characters, and they mean nothing. */
    private static final int TRADE_NAME = 2;

    static final Suggestion NONE = new Suggestion("", 0);

    private IndustryWords() {}

    /**
     * A division of GB/T 4754-2017.
     *
     * @param confidence in percent; 0 when nothing is suggested
     */
    record Suggestion(String division, int confidence) {}

    /** The division that a company's name suggests. Persons and stopgaps have none. */
    static Suggestion suggest(String name) {
        if (name.isEmpty()) {
            return NONE;
        }
        return suggest(name, CompanyName.parse(name));
    }

    /** As {@link #suggest(String)}, of a name that was taken apart already. */
    static Suggestion suggest(String name, CompanyName parts) {
        if (!parts.isRegisteredForm() && CustomerName.of(name) != CustomerName.ABBREVIATED) {
            return NONE;
        }
        String core = Simplified.of(parts.core()).toLowerCase(Locale.ROOT);
        // the legal form too: a hospital or a law firm says all in it
        return CellText.hasHan(core + parts.legalForm()) ? last(core + parts.legalForm(), TRADE_NAME) : ofLatin(core);
    }

    /**
     * The last word that says anything.
     *
     * @param from where words begin
     */
    private static Suggestion last(String text, int from) {
        Suggestion weak = NONE;
        int end = text.length();
        while (end > from) {
            int length = longest(text, from, end);
            if (length == 0) {
                end--;
                continue;
            }
            Suggestion found = Tables.WORDS.getOrDefault(text.substring(end - length, end), NONE);
            if (found.confidence() >= Tables.TELLING) {
                return found;
            }
            weak = found.confidence() > weak.confidence() ? found : weak;
            end -= length;
        }
        return weak;
    }

    /** How many characters the longest word takes that ends at an index; 0 for none. */
    private static int longest(String text, int from, int end) {
        for (int length = Math.min(LONGEST, end - from); length > 0; length--) {
            if (Tables.WORDS.containsKey(text.substring(end - length, end))) {
                return length;
            }
        }
        return 0;
    }

    private static Suggestion ofLatin(String text) {
        Suggestion best = NONE;
        for (String word : text.split("[^\\p{L}]+")) {
            Suggestion found = Tables.WORDS.getOrDefault(word, NONE);
            best = found.confidence() >= best.confidence() ? found : best;
        }
        return best;
    }

    /** Loads when the first name is looked at. */
    private static final class Tables {
        /** Words below it, such as 科技, are passed over for what stands before them. */
        static final int TELLING = 50;

        static final Map<String, Suggestion> WORDS = new HashMap<>();

        static {
            for (String line : TextResource.lines(IndustryWords.class, "industry-words.txt")) {
                String[] part = line.split(" ");
                for (int i = 2; i < part.length; i++) {
                    WORDS.put(part[i], new Suggestion(part[0], Integer.parseInt(part[1])));
                }
            }
        }
    }
}

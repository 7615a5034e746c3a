package io.kempt.rules.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Hanyu pinyin without tones, one syllable per character, ü written v. Each character has its commonest reading (ICU
 * 79 Han-Latin); words that read otherwise and surnames have tables of their own.
 */
public final class Pinyin {
    private static final int LONGEST_PHRASE = 3;

    private Pinyin() {}

    /** The syllables of a text, separated by single spaces; what is not Han stays as it is, in lower case. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        read(Simplified.of(text), 0, out);
        return out.toString();
    }

    /** As {@link #of}, with the surname read as surnames are: 单 is shan, 尉迟 is yu chi. */
    public static String ofPersonName(String name) {
        String simple = Simplified.of(name);
        StringBuilder out = new StringBuilder(simple.length() * 4);
        int start = 0;
        for (int length = Math.min(2, simple.length()); length > 0 && start == 0; length--) {
            String surname = Tables.SURNAMES.get(simple.substring(0, length));
            if (surname != null) {
                out.append(surname);
                start = length;
            }
        }
        read(simple, start, out);
        return out.toString();
    }

    /** The first letters of the syllables: {@code hwjs} for {@code hua wei ji shu}. */
    public static String initials(String syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables.length(); i++) {
            char c = syllables.charAt(i);
            if (c != ' ' && (i == 0 || syllables.charAt(i - 1) == ' ')) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void read(String text, int start, StringBuilder out) {
        boolean apart = start > 0;
        for (int i = start; i < text.length(); ) {
            char c = text.charAt(i);
            if (!CellText.isHan(c)) {
                if (apart && c != ' ') {
                    out.append(' ');
                }
                apart = false;
                out.append(Character.toLowerCase(c));
                i++;
                continue;
            }
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
            i += readHan(text, i, out);
            apart = true;
        }
    }

    /** Appends the reading of the phrase or character at an index and says how many characters it took. */
    private static int readHan(String text, int at, StringBuilder out) {
        boolean may = Tables.PHRASE_FIRST.get(text.charAt(at));
        for (int length = may ? Math.min(LONGEST_PHRASE, text.length() - at) : 0; length > 0; length--) {
            String phrase = Tables.PHRASES.get(text.substring(at, at + length));
            if (phrase != null) {
                out.append(phrase);
                return length;
            }
        }
        String syllable = Tables.syllable(text.charAt(at));
        out.append(syllable.isEmpty() ? text.substring(at, at + 1) : syllable);
        return 1;
    }

    /** Loads when the first syllable is asked for. */
    private static final class Tables {
        private static final int FIRST = 0x4E00;
        static final Map<String, String> SURNAMES = words("pinyin-surnames.txt");
        static final Map<String, String> PHRASES = words("pinyin-phrases.txt");

        /** With which characters phrases begin. */
        static final BitSet PHRASE_FIRST = new BitSet();

        private static final String[] SYLLABLES = new String[0x9FFF - FIRST + 1];

        static {
            PHRASES.keySet().forEach(phrase -> PHRASE_FIRST.set(phrase.charAt(0)));
            for (String line : TextResource.lines(Pinyin.class, "pinyin.txt")) {
                int blank = line.indexOf(' ');
                String syllable = line.substring(0, blank);
                for (int i = blank + 1; i < line.length(); i++) {
                    SYLLABLES[line.charAt(i) - FIRST] = syllable;
                }
            }
        }

        static String syllable(char c) {
            if (c == '〇') {
                return "ling";
            }
            String known = c < FIRST ? null : SYLLABLES[c - FIRST];
            return known == null ? "" : known;
        }

        private static Map<String, String> words(String resource) {
            Map<String, String> words = new HashMap<>();
            for (String line : TextResource.lines(Pinyin.class, resource)) {
                int blank = line.indexOf(' ');
                words.put(line.substring(0, blank), line.substring(blank + 1));
            }
            return words;
        }
    }
}

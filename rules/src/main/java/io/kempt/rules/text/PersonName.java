package io.kempt.rules.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A person's name and the honorific or title written with it.
 *
 * @param name without the honorific, such as 张三 or {@code John Smith}; the surname alone for 王总
 * @param honorific such as 先生 or {@code mr}; empty when there is none
 */
public record PersonName(String name, String honorific) {
    private static final List<String> AFTER = new ArrayList<>();
    private static final Set<String> BEFORE = new HashSet<>();
    private static final Set<String> SURNAMES = new HashSet<>();

    static {
        for (String line : TextResource.lines(PersonName.class, "honorifics.txt")) {
            List<String> words = List.of(line.split(" "));
            (line.startsWith("后缀") ? AFTER : BEFORE).addAll(words.subList(1, words.size()));
        }
        AFTER.sort(Comparator.comparingInt(String::length).reversed());
        List<String> lines = TextResource.lines(PersonName.class, "surnames.txt");
        for (int i = 0; i < lines.get(0).length(); i++) {
            SURNAMES.add(lines.get(0).substring(i, i + 1));
        }
        SURNAMES.addAll(List.of(lines.get(1).split(" ")));
    }

    /** Splits a cleaned text into name and honorific. */
    public static PersonName parse(String text) {
        if (CellText.hasHan(text)) {
            for (String word : AFTER) {
                if (text.length() > word.length() && text.endsWith(word) && isTitled(text, word)) {
                    return new PersonName(text.substring(0, text.length() - word.length()), word);
                }
            }
            return new PersonName(text, "");
        }
        int blank = text.indexOf(' ');
        String first = blank < 0
                ? ""
                : text.substring(0, blank).toLowerCase(Locale.ROOT).replace(".", "");
        return BEFORE.contains(first) ? new PersonName(text.substring(blank + 1), first) : new PersonName(text, "");
    }

    /** 张总 and 李四工 carry a title; 王秘书 too; but in a name of three such as 张小姐 only the longer words do. */
    private static boolean isTitled(String text, String word) {
        int rest = text.length() - word.length();
        return word.length() > 1
                || (rest <= 3 && !surname(text.substring(0, rest)).isEmpty() && isTitleChar(word, rest));
    }

    /** 总 ends no given name; 工, 董, 姐 and 哥 may, so they count behind a bare surname only. */
    private static boolean isTitleChar(String word, int rest) {
        return word.equals("总") || rest == 1;
    }

    /** The surname (compound ones first) with which a Chinese name begins; empty when it begins with none. */
    public static String surname(String name) {
        String simple = Simplified.of(name.length() > 2 ? name.substring(0, 2) : name);
        if (simple.length() == 2 && SURNAMES.contains(simple)) {
            return name.substring(0, 2);
        }
        return !simple.isEmpty() && SURNAMES.contains(simple.substring(0, 1)) ? name.substring(0, 1) : "";
    }

    /**
     * Whether a text reads like a Chinese person's name: a known surname and one or two more characters (two after a
     * compound surname), or a transcribed name with a middle dot.
     */
    public static boolean isLikely(String text) {
        int dot = text.indexOf('·');
        if (dot > 0) {
            return CellText.isAllHan(text.replace("·", "")) && text.length() <= 20;
        }
        String surname = surname(text);
        int given = text.length() - surname.length();
        return !surname.isEmpty() && given >= 1 && given <= 2 && CellText.isAllHan(text);
    }
}

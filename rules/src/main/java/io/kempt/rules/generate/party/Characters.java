package io.kempt.rules.generate.party;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Chinese characters of invented names: their traditional forms, their pinyin and what sounds the same. */
public final class Characters {
    static final List<Han> GIVEN = new ArrayList<>();
    static final List<Han> TRADE = new ArrayList<>();
    private static final Map<Character, Han> ALL = new HashMap<>();
    private static final Map<String, List<Han>> BY_PINYIN = new HashMap<>();
    private static final Map<Character, Character> TRADITIONAL = new HashMap<>();

    static {
        WordLists.rows("characters.tsv", Han::of).forEach(Characters::add);
        for (String pair : WordLists.of("traditional")) {
            TRADITIONAL.put(pair.charAt(0), pair.charAt(1));
        }
    }

    private Characters() {}

    private static void add(Han han) {
        ALL.put(han.simplified, han);
        TRADITIONAL.put(han.simplified, han.traditional);
        BY_PINYIN.computeIfAbsent(han.pinyin, pinyin -> new ArrayList<>()).add(han);
        if (han.uses.contains("G")) {
            GIVEN.add(han);
        }
        if (han.uses.contains("T")) {
            TRADE.add(han);
        }
    }

    /** Another character of the same sound; the character itself when none is known. */
    public static char homophone(char character, Dice dice) {
        Han han = ALL.get(character);
        if (han == null) {
            return character;
        }
        List<Han> alike = BY_PINYIN.getOrDefault(han.pinyin, List.of());
        char other = dice.pick(alike).simplified;
        return other == character && alike.size() > 1
                ? alike.get((alike.indexOf(han) + 1) % alike.size()).simplified
                : other;
    }

    /** A character of the tables other than this one, for slips of the pen. */
    public static char other(char character, Dice dice) {
        char other = dice.pick(TRADE).simplified;
        return other == character ? homophone(character, dice) : other;
    }

    static String traditional(String simplified) {
        StringBuilder out = new StringBuilder(simplified.length());
        for (int i = 0; i < simplified.length(); i++) {
            char c = simplified.charAt(i);
            out.append(TRADITIONAL.getOrDefault(c, c).charValue());
        }
        return out.toString();
    }

    /**
     * One character.
     *
     * @param pinyin lower case, without tone, with v for ü
     */
    record Han(char simplified, char traditional, String pinyin, String uses) {
        static Han of(String[] cells) {
            return new Han(cells[0].charAt(0), cells[1].charAt(0), cells[2], cells[3]);
        }
    }
}

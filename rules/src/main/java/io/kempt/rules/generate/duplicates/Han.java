package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chinese characters: their traditional forms, their pinyin, and what sounds the same. */
final class Han {
    private static final Map<Character, Character> TRADITIONAL = new HashMap<>();
    private static final Map<Character, String> PINYIN = new HashMap<>();
    private static final Map<String, List<Character>> BY_PINYIN = new HashMap<>();
    private static final Map<String, String> SURNAMES = new HashMap<>();

    static {
        for (String line : WordTables.lines("han.tsv")) {
            char character = line.charAt(0);
            String pinyin = line.substring(4);
            TRADITIONAL.put(character, line.charAt(2));
            PINYIN.put(character, pinyin);
            BY_PINYIN.computeIfAbsent(pinyin, sound -> new ArrayList<>()).add(character);
        }
        for (String reading : WordTables.words("surname-reading")) {
            String[] parts = reading.split("=", 2);
            SURNAMES.put(parts[0], parts[1]);
        }
    }

    private Han() {}

    static boolean is(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    static String traditional(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(TRADITIONAL.getOrDefault(c, c).charValue());
        }
        return out.toString();
    }

    /** In one word of small letters; what is not Chinese stays. */
    static String pinyin(String text) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String sound = PINYIN.get(c);
            out.append(sound == null ? String.valueOf(c) : sound);
        }
        return out.toString();
    }

    /** As surnames are read: 曾 as zeng. */
    static String surnamePinyin(String surname) {
        String reading = SURNAMES.get(surname);
        return reading == null ? pinyin(surname) : reading;
    }

    /** The text with one character replaced by another of the same sound; the text itself where there is none. */
    static String homophone(String text, Dice dice) {
        int at = dice.below(text.length());
        String sound = PINYIN.get(text.charAt(at));
        if (sound == null) {
            return text;
        }
        // The table names those first that stand in names: an input method offers them first, too.
        char other = dice.pickEarly(BY_PINYIN.getOrDefault(sound, List.of(text.charAt(at))));
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}

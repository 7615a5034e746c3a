package io.kempt.rules.generate.party;

/** A Chinese surname of one or two characters, with its pinyin as written in Latin text ({@code Zhang}). */
record Surname(String simplified, String traditional, String pinyin) {
    static Surname of(String[] cells) {
        return new Surname(cells[0], cells[1], cells[2]);
    }
}

package io.kempt.rules.model;

/** A name in both languages. */
public record Label(String en, String zh) {
    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}

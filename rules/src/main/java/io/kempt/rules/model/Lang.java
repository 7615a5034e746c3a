package io.kempt.rules.model;

import java.util.Locale;

/** The languages that Kempt speaks. Codes never change with the language. */
public enum Lang {
    EN,
    ZH;

    /** Chinese for any Chinese locale, English for every other. */
    public static Lang of(Locale locale) {
        return locale.getLanguage().equals("zh") ? ZH : EN;
    }
}

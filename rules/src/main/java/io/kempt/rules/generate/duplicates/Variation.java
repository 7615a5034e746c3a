package io.kempt.rules.generate.duplicates;

import java.util.Locale;

/** The ways in which a record may differ from what is true of its customer. */
public enum Variation {
    MOVED,
    PHONE_CHANGED,
    EMAIL_CHANGED,
    /** A family name taken by marriage. */
    NAME_CHANGED,
    NICKNAME,
    INITIAL,
    NAMES_SWAPPED,
    /** Both names in the cell of the family name. */
    NAMES_MERGED,
    PINYIN,
    HOMOPHONE,
    TRADITIONAL,
    ACCENTS_DROPPED,
    UPPER_CASE,
    LEGAL_FORM,
    COMPANY_SHORTENED,
    REGION_MOVED,
    STREET_ABBREVIATED,
    ADDRESS_SHORTENED,
    REGION_WRITTEN,
    FULL_WIDTH,
    KEYBOARD_SLIP,
    LETTERS_TRANSPOSED,
    LETTER_DROPPED,
    LETTER_DOUBLED,
    WRONG_DIGIT,
    DATE_SLIP,
    MAIL_DOMAIN_SLIP,
    MISSING,
    /** A word or number typed for want of a value. */
    PLACEHOLDER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As written in the truth, such as {@code names-swapped}. */
    public String code() {
        return code;
    }
}

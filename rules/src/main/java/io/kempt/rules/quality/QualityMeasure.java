package io.kempt.rules.quality;

import io.kempt.rules.measure.Definition;
import io.kempt.rules.measure.Definitions;
import java.util.Locale;

/** The sides of data quality that are measured, each as a share of records or of values; more is better. */
public enum QualityMeasure {
    /** Filled required fields of required fields. */
    COMPLETENESS,
    /** Records without an error of records. */
    VALIDITY,
    /** Records that repeat no key and no value that must be unique, of records. */
    UNIQUENESS,
    /** Records changed lately of records. */
    TIMELINESS,
    /** Records that agree with themselves and with records of other kinds, of records. */
    CONSISTENCY;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As written in rulebooks and files: lower case. */
    public String code() {
        return code;
    }

    /** Its row on the definitions sheet. */
    public Definition definition() {
        return Definitions.of("quality-" + code);
    }
}

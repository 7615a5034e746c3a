package io.kempt.rules.generate.duplicates;

import java.util.Locale;

/** The columns of the records, in their order. */
public enum RecordColumn {
    RECORD_ID,
    SOURCE,
    /** P a person, C a company. */
    KIND,
    FIRST_NAME,
    LAST_NAME,
    COMPANY,
    EMAIL,
    PHONE,
    STREET,
    CITY,
    POSTCODE,
    COUNTRY,
    BIRTH_DATE,
    UPDATED_AT,
    /** 0 what was there before, 1 what came last night: one record in a hundred. */
    BATCH;

    private final String header = name().toLowerCase(Locale.ROOT);

    public String header() {
        return header;
    }
}

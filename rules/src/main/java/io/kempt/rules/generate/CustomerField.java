package io.kempt.rules.generate;

import java.util.Locale;

/** The fields of a customer, in the order and with the names of the rulebook crm-cn. */
public enum CustomerField {
    CUSTOMER_ID,
    NAME,
    USCC,
    SIZE,
    INDUSTRY,
    CONTACT,
    MOBILE,
    EMAIL,
    COUNTRY,
    ADDRESS,
    SOURCE,
    OWNER,
    CREATED_ON,
    UPDATED_ON,
    NOTE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The field's name in rulebooks, such as {@code created_on}. */
    public String code() {
        return code;
    }
}

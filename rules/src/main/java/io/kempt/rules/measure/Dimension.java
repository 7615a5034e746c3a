package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import java.util.Locale;

/** The three sides of RFM. */
public enum Dimension {
    /** Days from the last order to the as-of date; fewer are better. */
    RECENCY("Recency (days)", "最近购买（天）"),
    /** Number of orders. */
    FREQUENCY("Frequency (orders)", "购买次数"),
    /** Total of the orders' amounts. */
    MONETARY("Monetary (total)", "累计金额");

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String en;
    private final String zh;

    Dimension(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** As written in files: lower case. */
    public String code() {
        return code;
    }

    public Label label() {
        return new Label(en, zh);
    }
}

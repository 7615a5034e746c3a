package io.kempt.rules.gate;

import io.kempt.rules.model.Label;
import java.util.Locale;

/** What a gate can look at. */
public enum GateMeasure {
    ROWS("records", "记录数", Value.COUNT, true),
    REJECTED("rejected records", "拒收记录占比", Value.SHARE, false),
    FINDINGS("findings", "问题数", Value.COUNT, false),
    RECORDS("records with such a finding", "有此问题的记录占比", Value.SHARE, false),
    COMPLETENESS("completeness", "完整率", Value.SHARE, true),
    VALIDITY("validity", "合格率", Value.SHARE, true),
    UNIQUENESS("uniqueness", "唯一率", Value.SHARE, true),
    TIMELINESS("timeliness", "及时率", Value.SHARE, true),
    CONSISTENCY("consistency", "一致率", Value.SHARE, true),
    SCORE("quality score", "质量得分", Value.SHARE, true),
    DUPLICATES("repeated records", "重复记录占比", Value.SHARE, false),
    EMPTY("empty values", "空值占比", Value.SHARE, false),
    DISTINCT("distinct values", "不同取值数", Value.COUNT, true),
    DRIFT("changes since the last delivery", "较上次交付的变化数", Value.COUNT, false);

    /** What a measure comes to. */
    enum Value {
        /** A number of something. */
        COUNT,
        /** A share of records, 0 to 1. */
        SHARE
    }

    private final String en;
    private final String zh;
    private final Value value;
    private final boolean moreIsBetter;

    GateMeasure(String en, String zh, Value value, boolean moreIsBetter) {
        this.en = en;
        this.zh = zh;
        this.value = value;
        this.moreIsBetter = moreIsBetter;
    }

    /** As written in rulebooks: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return new Label(en, zh);
    }

    boolean isShare() {
        return value == Value.SHARE;
    }

    /** Whether its limit is a minimum. */
    boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** Whether a limit in whole records makes sense beside one in per cent: it then bounds the share's numerator. */
    boolean hasCount() {
        return !isShare() || this == REJECTED || this == RECORDS || this == DUPLICATES || this == EMPTY;
    }

    boolean needsField() {
        return this == EMPTY || this == DISTINCT;
    }

    /** Whether it looks at findings, so that a code and a severity choose among them. */
    boolean looksAtFindings() {
        return this == FINDINGS || this == RECORDS;
    }

    /** Whether it can be taken of one field as well as of whole records. */
    boolean ofField() {
        return needsField()
                || looksAtFindings()
                || this == COMPLETENESS
                || this == VALIDITY
                || this == UNIQUENESS
                || this == CONSISTENCY
                || this == SCORE;
    }
}

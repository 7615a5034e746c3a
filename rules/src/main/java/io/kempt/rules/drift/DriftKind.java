package io.kempt.rules.drift;

import io.kempt.rules.model.Label;
import java.util.Locale;

/** What can change between two deliveries of a source. */
public enum DriftKind {
    COLUMN_NEW("the column {0} is new", "新增列 {0}"),
    COLUMN_GONE("the column {0} is gone", "缺少列 {0}"),
    ROWS("{2} records instead of {1} ({3})", "记录数由 {1} 变为 {2}（{3}）"),
    EMPTY("{0}: {2} of the values are empty, {1} before", "{0}：空值占比由 {1} 变为 {2}"),
    CATEGORY_NEW("{0}: the value {4} is new ({2})", "{0}：出现新取值 {4}（{2}）"),
    CATEGORY_GONE("{0}: the value {4} is gone ({1} before)", "{0}：取值 {4} 不再出现（此前 {1}）"),
    CATEGORY_SHARE("{0}: the value {4} has {2} of the values, {1} before", "{0}：取值 {4} 占比由 {1} 变为 {2}"),
    DISTRIBUTION("{0}: the values are distributed otherwise (PSI {3})", "{0}：取值分布发生偏移（PSI {3}）");

    private final String en;
    private final String zh;

    DriftKind(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** As written in files: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Label wording() {
        return new Label(en, zh);
    }
}

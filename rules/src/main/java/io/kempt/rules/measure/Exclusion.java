package io.kempt.rules.measure;

import io.kempt.rules.model.Lang;
import java.util.Locale;

/** Why a row does not count in a report. The wording's {@code {0}} is the row's own status, stage or currency. */
public enum Exclusion {
    STATUS("status {0} does not count", "状态“{0}”不计入"),
    CURRENCY("currency {0} is not the report's", "币种“{0}”不是报表币种"),
    STAGE("stage {0} is not in the funnel", "阶段“{0}”不在漏斗中"),
    AFTER_AS_OF("dated after the as-of date", "日期晚于统计截止日"),
    NO_CUSTOMER("no customer id", "缺少客户编号"),
    NO_ID("no opportunity id", "缺少商机编号"),
    NO_DATE("no readable date", "缺少可识别的日期"),
    NO_AMOUNT("no readable amount", "缺少可识别的金额"),
    NEGATIVE_AMOUNT("negative amount", "金额为负"),
    DUPLICATE_ID("id seen before", "编号重复"),
    PARENT_EXCLUDED("its opportunity does not count", "所属商机未计入");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String en;
    private final String zh;

    Exclusion(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** As written in files: lower case with hyphens. */
    public String code() {
        return code;
    }

    /** The wording with the row's own value filled in; an empty value reads as "(none)". */
    public String text(String detail, Lang lang) {
        String shown = detail.isEmpty() ? (lang == Lang.ZH ? "（空）" : "(none)") : detail;
        return (lang == Lang.ZH ? zh : en).replace("{0}", shown);
    }
}

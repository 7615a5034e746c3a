package io.kempt.rules.text;

import java.util.Locale;
import java.util.Set;

/** The words and signs that people and programs write where there is no value. */
public final class NullTokens {
    private static final int LONGEST = 11;

    private static final Set<String> TOKENS = Set.of(
            "无",
            "暂无",
            "没有",
            "不详",
            "未知",
            "不明",
            "未填",
            "未填写",
            "未提供",
            "未登记",
            "空",
            "空白",
            "空值",
            "无数据",
            "暂缺",
            "缺",
            "缺失",
            "待补充",
            "待补",
            "待定",
            "待完善",
            "待确认",
            "待填",
            "待查",
            "待核实",
            "無",
            "暫無",
            "不詳",
            "n/a",
            "#n/a",
            "na",
            "n.a.",
            "n.a",
            "null",
            "(null)",
            "<null>",
            "\\n",
            "none",
            "nil",
            "nan",
            "undefined",
            "unknown",
            "tbd",
            "tba",
            "blank",
            "(blank)",
            "empty",
            "(empty)",
            "(空)",
            "（空）",
            "<空>",
            "(无)",
            "（无）");

    private NullTokens() {}

    /**
     * Whether a cleaned text only says that the value is missing.
     *
     * @param cleaned as {@link CellText#clean} or {@link CellText#fold} gives it
     */
    public static boolean isMissing(String cleaned) {
        int length = cleaned.length();
        if (length == 0) {
            return true;
        }
        if (length > LONGEST) {
            return false;
        }
        return isSigns(cleaned) || isToken(cleaned) || isWithheld(cleaned);
    }

    /** Whether a cleaned text says that there is a value which the writer keeps back, such as 保密. */
    public static boolean isWithheld(String cleaned) {
        return cleaned.equals("保密") || cleaned.equals("不公开") || cleaned.equals("涉密");
    }

    private static boolean isToken(String cleaned) {
        if (TOKENS.contains(cleaned)) {
            return true;
        }
        for (int i = 0; i < cleaned.length(); i++) {
            char c = cleaned.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return TOKENS.contains(cleaned.toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** Only signs, such as {@code --}, {@code /} or {@code ...}. */
    private static boolean isSigns(String cleaned) {
        for (int i = 0; i < cleaned.length(); i++) {
            if ("-/\\_.。、*?？—–~|#".indexOf(cleaned.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}

package io.kempt.rules.profile;

import io.kempt.rules.model.Label;
import java.util.Locale;

/** What makes a value suspicious by itself, whatever its column means. */
public enum Oddity {
    /** Not what the column holds otherwise, by the rules for its meaning. */
    MISFIT("not fitting the meaning", "与该列含义不符"),
    /** Typed or filled in by a system where there was no value: 13800138000, 1900-01-01, test. */
    FILLER("used as a placeholder", "占位值"),
    /** A number that Excel wrote in scientific notation: its last digits are lost. */
    SCIENTIFIC("in scientific notation, digits are lost", "科学计数法，已丢失数字"),
    /** A number of 16 and more digits that ends in zeros, as Excel leaves it: it keeps fifteen. */
    ROUNDED("long and rounded by Excel", "长数字被 Excel 截断"),
    /** A digit shorter than the others of a column in which others begin with 0. */
    LOST_ZERO("without the leading zero", "丢失前导零"),
    /** Text that was decoded wrongly: 锟斤拷, Ã©, or the replacement character. */
    MOJIBAKE("garbled by a wrong encoding", "乱码"),
    FULL_WIDTH("with full-width letters or digits", "含全角字符"),
    /** Tabs, line ends and other control characters. */
    CONTROL("with control characters or line ends", "含控制字符或换行"),
    /** Zero-width and other characters that nobody sees. */
    INVISIBLE("with invisible characters", "含不可见字符"),
    PADDED("with blanks around", "首尾有空格"),
    /** Begins like a formula, which Excel would compute. */
    FORMULA("beginning like a formula", "以公式符号开头");

    private final String en;
    private final String zh;

    Oddity(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** As it goes on from a number of values. */
    public Label label() {
        return new Label(en, zh);
    }

    /** Lower case with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

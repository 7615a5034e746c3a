package io.kempt.rules.match.decision;

import io.kempt.rules.model.Lang;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person says of two records. */
public enum Verdict {
    /** They are one customer: matching joins them whatever their score. */
    SAME("same", "同一客户"),
    /** They are two customers: matching never puts them in one group. */
    DIFFERENT("different", "不同客户"),
    /** Nobody can tell: matching goes by the score, and the pair is not asked about again. */
    UNSURE("unsure", "不确定");

    private final String code;
    private final String chinese;

    Verdict(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** As written in tables for programs. */
    public String code() {
        return code;
    }

    /** As written in a workbook for people. */
    public String in(Lang lang) {
        return lang == Lang.ZH ? chinese : code;
    }

    /**
     * The verdict that a cell names in either language, without regard to case, width and surrounding blanks; empty for any
     * other word.
     */
    public static Optional<Verdict> ofWord(String cell) {
        String word = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(verdict -> verdict.code.equals(word) || verdict.chinese.equals(word))
                .findFirst();
    }
}

package io.kempt.jobs.profile;

import io.kempt.rules.model.Lang;

/** The words of the profile's page and workbook. */
public enum Word {
    PROFILE("Data profile", "数据画像"),
    OVERVIEW("Overview", "概览"),
    COLUMNS("Columns", "列数"),
    VALUES("Values and patterns", "取值与格式"),
    FILE("File", "文件"),
    READ_AS("Read as", "读取方式"),
    ROWS("Rows", "行数"),
    BLANK_ROWS("Blank rows", "空行"),
    DUPLICATE_ROWS("Rows like an earlier one", "重复行"),
    RAGGED_ROWS("Rows cut short or too long", "列数不符的行"),
    FOOTERS("Footer lines", "表尾行"),
    NOTES("Notes", "说明"),
    COLUMN("Column", "列"),
    MEANING("Meaning", "含义"),
    FILLED("Filled", "填充率"),
    EMPTY_CELLS("Blank", "空白"),
    MISSING("Said to be missing", "标注为无"),
    DISTINCT("Distinct", "不同值"),
    VALID("Valid", "有效率"),
    SHORTEST("Shortest", "最短"),
    MEAN_LENGTH("Mean length", "平均长度"),
    LONGEST("Longest", "最长"),
    LEAST("Least", "最小"),
    MEDIAN("Median", "中位数"),
    MOST("Greatest", "最大"),
    OUTLIERS("Outliers", "离群值"),
    GIST("Values", "取值"),
    REMARKS("Remarks", "提示"),
    KIND("What", "类别"),
    VALUE("Value", "值"),
    PATTERN("Pattern", "格式"),
    COUNT("Count", "数量"),
    SHARE("Share", "占比"),
    TOP_VALUES("Most frequent values", "最常见的值"),
    PATTERNS("Patterns", "格式"),
    CHARACTERS("Cells with", "包含字符"),
    DIGITS("digits", "数字"),
    LATIN("Latin letters", "拉丁字母"),
    HAN("Chinese characters", "汉字"),
    OTHER_LETTERS("other letters", "其他文字"),
    BLANKS("blanks", "空格"),
    SIGNS("signs", "符号"),
    FILL_CHART("Share of cells filled", "各列填充率"),
    LEFT_OUT("more columns are left out of this page; see the workbook (--xlsx)", "列未在本页列出，请使用 --xlsx 输出"),
    MASKED("Personal data is masked.", "个人信息已脱敏。"),
    ESTIMATES("Figures after ≈ are estimates.", "≈ 之后的数字为估计值。"),
    FENCES(
            "Outliers lie beyond Tukey's outer fences: three times the distance of the quartiles from the nearer one.",
            "离群值按 Tukey 外围栏判定：超出四分位距三倍的值。");

    private final String en;
    private final String zh;

    Word(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}

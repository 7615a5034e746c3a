package io.kempt.rules.profile;

import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A column's profile in words, in either language. Estimated figures have ≈ before them. */
public final class ColumnWording {
    private static final int MOST_NAMED = 3;
    private static final int LONGEST_EXAMPLE = 30;
    private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.1");

    /** An estimate of repeated values means nothing below three standard errors of the count of distinct ones. */
    private static final double SURE_REPEATS = 3 * 0.0081;

    private final ColumnProfile column;
    private final boolean zh;

    public ColumnWording(ColumnProfile column, Lang lang) {
        this.column = column;
        this.zh = lang == Lang.ZH;
    }

    /** {@code 1,204}; {@code ≈1,204} for an estimate. */
    public static String count(long number, boolean estimated) {
        return (estimated ? "≈" : "") + String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 98.5%}; rounded down, so that 100% means all, and {@code <0.1%} so that 0% means none. */
    public static String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share * 100).setScale(6, RoundingMode.HALF_UP);
        if (percent.signum() > 0 && percent.compareTo(LEAST_SHOWN) < 0) {
            return "<0.1%";
        }
        return percent.setScale(1, RoundingMode.DOWN).stripTrailingZeros().toPlainString() + "%";
    }

    /** What is typical of the column, in a few words: its span, its choices or its patterns. */
    public String gist() {
        ValueRange range = column.range();
        return switch (column.meaning()) {
            case EMPTY -> "";
            case AMOUNT, NUMBER ->
                range.min() + " – " + range.max()
                        + (range.quartiles().isEmpty()
                                ? ""
                                : (zh ? "，中位数 " : ", median ")
                                        + (range.estimated() ? "≈" : "")
                                        + range.quartiles().get(1));
            case DATE -> range.min() + " – " + range.max();
            case CHOICE, BOOLEAN, COUNTRY, CURRENCY -> shares(column.top());
            default -> patterns();
        };
    }

    private String shares(List<ValueCount> values) {
        return values.stream()
                .limit(MOST_NAMED)
                .map(value -> cut(value.value()) + " " + percent((double) value.count() / column.filled()))
                .collect(Collectors.joining(", "));
    }

    private String patterns() {
        return column.patterns().stream()
                .limit(2)
                .map(form -> form.pattern() + " " + percent((double) form.count() / column.filled()))
                .collect(Collectors.joining(", "));
    }

    /** What deserves a look, each in one sentence without a full stop. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (column.meaning() == Meaning.EMPTY && column.cells() > 0) {
            remarks.add(zh ? "整列没有值" : "no value in any row");
        }
        column.oddities().forEach(odd -> remarks.add(oddity(odd)));
        repeats(remarks);
        outliers(remarks);
        if (column.missing() > 0) {
            remarks.add(count(column.missing(), false)
                    + (zh ? " 个单元格仅表示无值：" : " saying only that there is no value: ")
                    + counted(column.nullTokens()));
        }
        if (column.distinct() == 1 && column.filled() > 1) {
            remarks.add(zh ? "所有值相同" : "the same value everywhere");
        }
        return remarks;
    }

    private String oddity(OddityCount odd) {
        String examples = odd.examples().stream().map(ColumnWording::cut).collect(Collectors.joining(zh ? "、" : ", "));
        return count(odd.count(), odd.estimated())
                + (zh
                        ? " 个值" + odd.oddity().label().zh() + "，如 "
                        : " " + odd.oddity().label().en() + ", such as ")
                + examples;
    }

    private void repeats(List<String> remarks) {
        boolean once = column.meaning().isKey() || column.meaning() == Meaning.COMPANY;
        boolean key = column.meaning() == Meaning.IDENTIFIER || (once && column.isNearlyUnique());
        long repeated = column.repeated();
        boolean sure = !column.distinctEstimated() || repeated > SURE_REPEATS * column.filled();
        if (!key || repeated == 0 || !sure) {
            return;
        }
        List<ValueCount> again =
                column.top().stream().filter(value -> value.count() > 1).toList();
        String times = count(repeated, column.distinctEstimated());
        remarks.add((zh ? times + " 个值与前面的行重复" : times + (repeated == 1 ? " repeats" : " repeat") + " an earlier value")
                + (again.isEmpty() ? "" : (zh ? "，如 " : ", such as ") + counted(again)));
    }

    private void outliers(List<String> remarks) {
        ValueRange range = column.range();
        if (range.outliers() > 0) {
            String fences = range.fences().get(0) + " – " + range.fences().get(1);
            remarks.add(count(range.outliers(), range.estimated())
                    + (zh ? " 个离群值，超出 " : (range.outliers() == 1 ? " outlier" : " outliers") + " beyond ")
                    + fences
                    + (range.extremes().isEmpty()
                            ? ""
                            : (zh ? "，如 " : ", such as ") + String.join(", ", range.extremes())));
        }
    }

    private static String counted(List<ValueCount> values) {
        return values.stream()
                .limit(MOST_NAMED)
                .map(value -> cut(value.value()) + " (" + count(value.count(), false) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String cut(String value) {
        String text = value.strip().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
    }
}

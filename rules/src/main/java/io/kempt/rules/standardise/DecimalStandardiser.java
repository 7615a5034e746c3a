package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers and amounts as exact plain decimals. A number that is plain already keeps its trailing zeros. */
final class DecimalStandardiser implements Standardiser {
    static final FindingCode UNREADABLE = new FindingCode(
            "decimal.unreadable",
            Severity.ERROR,
            "this is not one number beyond doubt; write it such as 12345.67",
            "无法确定为一个数值；请填写如 12345.67 的数字");

    static final FindingCode OTHER_CURRENCY = new FindingCode(
            "decimal.other-currency",
            Severity.WARNING,
            "the amount is written in {0} while the record's currency is {1}",
            "金额标注的币种为 {0}，而该记录的币种为 {1}");

    @Override
    public String type() {
        return "decimal";
    }

    @Override
    public String summary() {
        return "A number or amount (1,234.50; 1.2万; 50w; 玖拾玖圆贰角; (500)); becomes a plain decimal.";
    }

    @Override
    public String canonical() {
        return "a plain decimal such as -1234.5: no thousands separators, no currency, a point before the fraction";
    }

    @Override
    public String repairs() {
        return "thousands separators, 万, 亿, w, k and M, Chinese numerals (玖拾玖圆贰角), currency signs and codes, "
                + "(1,234) as a negative, exponents, full-width digits";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(UNREADABLE, OTHER_CURRENCY);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return DecimalStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        if (isPlain(raw)) {
            return raw;
        }
        String text = CellText.fold(raw);
        // A withheld amount exists: saying that it is missing would be wrong.
        if (NullTokens.isMissing(text) && !NullTokens.isWithheld(text)) {
            return "";
        }
        Optional<Amount> amount = Amount.parse(text);
        if (amount.isEmpty()) {
            report.add(UNREADABLE, "");
            return text;
        }
        compareCurrency(amount.get().currency(), report);
        return plain(amount.get().value());
    }

    private static void compareCurrency(String written, CellReport report) {
        if (!written.isEmpty()) {
            String other = report.other("currency");
            String declared = Currencies.codeOf(CellText.fold(other));
            if (!declared.isEmpty() && !declared.equals(written)) {
                report.add(OTHER_CURRENCY, "", written, declared);
            }
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Digits, at most one point inside, perhaps a minus before; no superfluous zero in front. */
    private static boolean isPlain(String raw) {
        int start = !raw.isEmpty() && raw.charAt(0) == '-' ? 1 : 0;
        int points = 0;
        boolean nonZero = start == 0;
        for (int i = start; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '.') {
                points++;
            } else if (!CellText.isDigit(c)) {
                return false;
            }
            nonZero |= c != '0' && c != '.';
        }
        int length = raw.length() - start;
        boolean zeroFirst = length > 1 && raw.charAt(start) == '0' && raw.charAt(start + 1) != '.';
        boolean pointInside = length > 0 && raw.charAt(start) != '.' && raw.charAt(raw.length() - 1) != '.';
        return nonZero && points <= 1 && pointInside && !zeroFirst && length <= 40;
    }
}

package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.HanNumber;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount as people write it: with thousands separators, 万, 亿, w, k or M, Chinese capitals, brackets for negative
 * values, and perhaps a currency.
 *
 * @param value exact
 * @param currency the ISO 4217 code that stands beside it; empty when none stands there or its sign is shared
 */
record Amount(BigDecimal value, String currency) {
    private static final int LONGEST = 60;
    private static final int MOST_EXPONENT = 30;

    /** Reads a folded text; empty when it is not one amount beyond doubt (ranges, 约, decimal commas). */
    static Optional<Amount> parse(String folded) {
        String text = folded.replace(" ", "");
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.length() > 2 && text.charAt(0) == '(' && text.endsWith(")")) {
            return parse(text.substring(1, text.length() - 1))
                    .filter(amount -> amount.value.signum() >= 0)
                    .map(Amount::negate);
        }
        return withCurrency(text);
    }

    private Amount negate() {
        return new Amount(value.negate(), currency);
    }

    /** Peels a sign and a currency off the front, and a currency off the end. */
    private static Optional<Amount> withCurrency(String text) {
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        int start = signed ? 1 : 0;
        int first = start;
        while (first < text.length() && !startsNumber(text.charAt(first))) {
            first++;
        }
        int end = text.length();
        while (end > first && !endsNumber(text.charAt(end - 1))) {
            end--;
        }
        String front = text.substring(start, first);
        String back = text.substring(end);
        String number = text.substring(first, end);
        boolean signedTwice = signed && (number.startsWith("-") || number.startsWith("+"));
        if (signedTwice || !isCurrency(front) || !(isCurrency(back) || isWhole(back))) {
            return Optional.empty();
        }
        String currency = currencyOf(front).isEmpty() ? currencyOf(back) : currencyOf(front);
        if (!currencyOf(back).isEmpty() && !currencyOf(back).equals(currency)) {
            return Optional.empty();
        }
        boolean negative = text.charAt(0) == '-';
        return number(number).map(value -> new Amount(negative ? value.negate() : value, currency));
    }

    private static boolean isCurrency(String text) {
        return text.isEmpty()
                || isYuan(text)
                || Currencies.isShared(text)
                || !currencyOf(text).isEmpty();
    }

    /** 元 alone is said of dollars and yen too, so it is taken off without naming a currency. */
    private static String currencyOf(String text) {
        return text.isEmpty() || isYuan(text) ? "" : Currencies.codeOf(text);
    }

    private static boolean isYuan(String text) {
        return text.equals("元") || text.equals("圆") || text.equals("块");
    }

    /** 整 and 正 close an amount in words; 元整 may follow. */
    private static boolean isWhole(String text) {
        return text.equals("整") || text.equals("正") || text.equals("元整") || text.equals("圆整") || text.equals("元正");
    }

    private static boolean startsNumber(char c) {
        return CellText.isDigit(c) || c == '.' || c == '+' || c == '-' || HanNumber.isNumeral(c);
    }

    private static boolean endsNumber(char c) {
        return CellText.isDigit(c) || "wWkKmM万萬亿億千百-角分".indexOf(c) >= 0 || HanNumber.isNumeral(c);
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.length() > 1 && text.endsWith("-")) {
            return number(text.substring(0, text.length() - 1)).map(BigDecimal::negate);
        }
        return CellText.isHan(text.charAt(0)) ? inWords(text) : inDigits(text);
    }

    private static Optional<BigDecimal> inDigits(String text) {
        int end = text.length();
        int exponent = 0;
        while (end > 0 && exponentOf(text.charAt(end - 1)) > 0) {
            exponent += exponentOf(text.charAt(end - 1));
            end--;
        }
        String plain = withoutThousands(text.substring(0, end));
        if (plain.isEmpty() || exponent > 12) {
            return Optional.empty();
        }
        int shift = exponent;
        return decimal(plain).map(value -> value.scaleByPowerOfTen(shift));
    }

    private static int exponentOf(char c) {
        return switch (c) {
            case '亿', '億' -> 8;
            case 'M', 'm' -> 6;
            case '万', '萬', 'w', 'W' -> 4;
            case '千', 'k', 'K' -> 3;
            case '百' -> 2;
            default -> 0;
        };
    }

    /** Takes out commas that stand before groups of exactly three digits; empty when a comma stands elsewhere. */
    private static String withoutThousands(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return text;
        }
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        int start = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
        boolean right = comma - start >= 1 && comma - start <= 3 && comma < end;
        for (int at = comma; right && at < end; at += 4) {
            right = text.charAt(at) == ',' && at + 4 <= end && CellText.isDigits(text.substring(at + 1, at + 4));
        }
        return right && (end - comma) % 4 == 0 ? text.replace(",", "") : "";
    }

    private static Optional<BigDecimal> decimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Optional.empty();
            }
        }
        try {
            BigDecimal value = new BigDecimal(text);
            // 1E+999999999 would print as a gigabyte of zeros.
            return Math.abs(value.scale()) > MOST_EXPONENT ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Words such as 壹佰贰拾万元, 玖拾玖圆贰角: whole yuan, then 角 (tenths) and 分 (hundredths). */
    private static Optional<BigDecimal> inWords(String text) {
        int yuan = Math.max(text.indexOf('元'), Math.max(text.indexOf('圆'), text.indexOf('圓')));
        String whole = yuan < 0 && isFraction(text) ? "" : yuan < 0 ? text : text.substring(0, yuan);
        String rest = yuan < 0 ? text.substring(whole.length()) : text.substring(yuan + 1);
        long value = whole.isEmpty() && !rest.isEmpty() ? 0 : HanNumber.parse(whole);
        long cents = cents(rest.startsWith("零") ? rest.substring(1) : rest);
        return value < 0 || cents < 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value).add(BigDecimal.valueOf(cents, 2)));
    }

    private static boolean isFraction(String text) {
        return text.indexOf('角') > 0 || text.indexOf('分') > 0;
    }

    private static long cents(String text) {
        long cents = 0;
        int at = 0;
        for (int worth = 10; worth > 0; worth /= 10) {
            char unit = worth == 10 ? '角' : '分';
            if (at + 1 < text.length() && text.charAt(at + 1) == unit && HanNumber.digit(text.charAt(at)) >= 0) {
                cents += (long) worth * HanNumber.digit(text.charAt(at));
                at += 2;
            }
        }
        return at == text.length() ? cents : HanNumber.NONE;
    }
}

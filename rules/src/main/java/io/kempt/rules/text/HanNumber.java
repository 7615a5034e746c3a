package io.kempt.rules.text;

/** Numbers in Chinese numerals, common (二百零三) and financial (贰佰零叁), or digit by digit (二〇二四). */
public final class HanNumber {
    /** What {@link #parse} gives for a text that is no number. */
    public static final long NONE = -1;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String TRADITIONAL = "○壹貳參肆伍陸柒捌玖";
    private static final int LONGEST = 30;
    private static final long MOST = 100_000_000;
    private static final int[] BIG_UNITS = {100_000_000, 10_000};

    private HanNumber() {}

    /** Whether a character can stand in such a number. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** The value of a digit; -1 when the character is none. */
    public static int digit(char c) {
        int at = DIGITS.indexOf(c);
        if (at < 0) {
            at = FINANCIAL.indexOf(c);
        }
        if (at < 0) {
            at = TRADITIONAL.indexOf(c);
        }
        return at < 0 && (c == '两' || c == '兩') ? 2 : at;
    }

    /** A whole number of at least 0, or {@link #NONE}; colloquial endings such as 三千五 are refused as ambiguous. */
    public static long parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        boolean units = false;
        for (int i = 0; i < text.length(); i++) {
            if (!isNumeral(text.charAt(i))) {
                return NONE;
            }
            units |= unit(text.charAt(i)) > 0;
        }
        return units ? withUnits(text) : positional(text);
    }

    private static long positional(String text) {
        long value = 0;
        for (int i = 0; i < Math.min(text.length(), 18); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return text.length() > 18 ? NONE : value;
    }

    /** Splits at the largest unit (亿 before 万), since each multiplies all that stands before it. */
    private static long withUnits(String text) {
        for (int exponent : BIG_UNITS) {
            int at = lastUnit(text, exponent);
            if (at >= 0) {
                long high = parse(text.substring(0, at));
                long low = behind(text.substring(at + 1));
                return high <= 0 || high > MOST || low == NONE ? NONE : high * exponent + low;
            }
        }
        return small(text);
    }

    private static int lastUnit(String text, long unit) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (unit(text.charAt(i)) == unit) {
                return i;
            }
        }
        return -1;
    }

    /** What follows 万 or 亿: nothing, or a number that leaves no doubt about its place: 一万五 is refused. */
    private static long behind(String low) {
        if (low.isEmpty()) {
            return 0;
        }
        return low.length() == 1 ? NONE : parse(digit(low.charAt(0)) == 0 ? low.substring(1) : low);
    }

    /** A number below ten thousand with units. */
    private static long small(String text) {
        long value = 0;
        long last = 10_000;
        int digit = 0;
        boolean zero = false;
        for (int i = 0; i < text.length(); i++) {
            long unit = unit(text.charAt(i));
            if (unit > 0) {
                boolean bareTen = digit == 0 && unit == 10 && i == 0;
                if (unit >= last || (digit == 0 && !bareTen)) {
                    return NONE;
                }
                value += Math.max(digit, 1) * unit;
                last = unit;
                digit = 0;
                zero = false;
            } else if (digit > 0) {
                return NONE;
            } else {
                digit = digit(text.charAt(i));
                zero |= digit == 0;
            }
        }
        return digit > 0 && last > 10 && !zero ? NONE : value + digit;
    }

    private static long unit(char c) {
        return switch (c) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1_000;
            case '万', '萬' -> 10_000;
            case '亿', '億' -> 100_000_000;
            default -> 0;
        };
    }
}

package io.kempt.rules.profile;

/** Reads plain numbers at little cost: a sign, a currency sign, digits with commas between thousands, a point. */
final class PlainNumber {
    /** As many as a double holds exactly. */
    private static final int MOST_DIGITS = 15;

    private static final double[] POWERS = powers();

    private PlainNumber() {}

    /** The number; NaN for anything else, and for more than fifteen digits. */
    static double parse(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        boolean negative = start < end && text.charAt(start) == '-';
        start += negative || (start < end && text.charAt(start) == '+') ? 1 : 0;
        start += start < end && "¥￥$€£".indexOf(text.charAt(start)) >= 0 ? 1 : 0;
        double value = digits(text, start, end);
        return negative ? -value : value;
    }

    private static double digits(String text, int start, int end) {
        long value = 0;
        int digits = 0;
        int point = -1;
        int comma = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                digits++;
            } else if (c == '.' && point < 0 && groupFits(comma, i)) {
                point = i;
            } else if (c == ',' && point < 0 && (comma < 0 ? i > start && i - start <= 3 : groupFits(comma, i))) {
                comma = i;
            } else {
                return Double.NaN;
            }
        }
        boolean read = digits > 0 && digits <= MOST_DIGITS && (point >= 0 || groupFits(comma, end));
        return read ? value / (point < 0 ? 1 : POWERS[end - point - 1]) : Double.NaN;
    }

    private static boolean groupFits(int comma, int end) {
        return comma < 0 || end - comma == 4;
    }

    private static double[] powers() {
        double[] powers = new double[64];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}

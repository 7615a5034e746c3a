package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.HanNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A date text cut into numbers and month names; what may only be a time of day or a weekday is left out. */
final class DateText {
    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "sept");
    private static final List<String> TIME_WORDS = List.of(
            "t",
            "z",
            "am",
            "pm",
            "a.m.",
            "p.m.",
            "utc",
            "gmt",
            "cst",
            "上午",
            "下午",
            "中午",
            "凌晨",
            "晚上",
            "早上",
            "时",
            "点",
            "分",
            "秒",
            "星期",
            "周",
            "礼拜",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "一",
            "二",
            "三",
            "四",
            "五",
            "六",
            "日",
            "天",
            "整");

    /** A number of the date, how many characters it took, and whether it was a month's name. */
    record Part(int value, int digits, boolean monthName) {}

    final List<Part> parts = new ArrayList<>(3);

    /** The Chinese markers that followed the parts, such as 年月日; a blank where another sign stood. */
    final StringBuilder markers = new StringBuilder(3);

    private final String text;
    private int at;
    private boolean broken;

    private DateText(String text) {
        this.text = text;
    }

    /** Reads up to three parts and checks that only a time follows; {@code parts} is empty when the text is no date. */
    static DateText read(String folded) {
        DateText date = new DateText(folded.toLowerCase(Locale.ROOT));
        date.scan();
        if (date.broken || !isTime(date.text.substring(date.at))) {
            date.parts.clear();
        }
        return date;
    }

    private void scan() {
        skipWeekday();
        while (at < text.length() && parts.size() < 3 && !broken) {
            char c = text.charAt(at);
            if (CellText.isDigit(c)) {
                number();
            } else if (HanNumber.isNumeral(c)) {
                hanNumber();
            } else if (c >= 'a' && c <= 'z') {
                monthName();
            } else {
                broken = true;
            }
            if (!broken) {
                separator();
            }
        }
    }

    private void skipWeekday() {
        int comma = text.indexOf(',');
        if (comma >= 3 && comma <= 9 && TIME_WORDS.contains(text.substring(0, comma))) {
            at = comma + 1;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }

    private void number() {
        int start = at;
        while (at < text.length() && CellText.isDigit(text.charAt(at))) {
            at++;
        }
        if (at - start > 4) {
            broken = true;
            return;
        }
        parts.add(new Part(Integer.parseInt(text.substring(start, at)), at - start, false));
        for (String ordinal : List.of("st", "nd", "rd", "th")) {
            if (text.startsWith(ordinal, at)) {
                at += 2;
                return;
            }
        }
    }

    private void hanNumber() {
        int start = at;
        while (at < text.length() && HanNumber.isNumeral(text.charAt(at))) {
            at++;
        }
        long value = HanNumber.parse(text.substring(start, at));
        if (value < 0 || value > 9999) {
            broken = true;
            return;
        }
        parts.add(new Part((int) value, at - start, false));
    }

    private void monthName() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at)) && !CellText.isHan(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.length() > 3 && !MONTH_NAMES.contains(word)) {
            broken = true;
            return;
        }
        for (int month = 1; month <= 12 && word.length() >= 3; month++) {
            if (word.startsWith(MONTHS[month - 1])) {
                parts.add(new Part(month, word.length(), true));
                return;
            }
        }
        broken = true;
    }

    /** One sign between the parts, or the Chinese marker of the part before. */
    private void separator() {
        skipBlanks();
        char marker = ' ';
        if (at < text.length()
                && "年月日号號-/.,".indexOf(text.charAt(at)) >= 0
                && (parts.size() < 3 || isMarker(text.charAt(at)))) {
            marker = text.charAt(at);
            at++;
        }
        markers.append(isMarker(marker) ? marker : ' ');
        skipBlanks();
    }

    private static boolean isMarker(char c) {
        return "年月日号號".indexOf(c) >= 0;
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Digits, signs and the words that go with a time or weekday. */
    private static boolean isTime(String rest) {
        if (!rest.isEmpty() && !opensTime(rest)) {
            return false;
        }
        int i = 0;
        while (i < rest.length()) {
            char c = rest.charAt(i);
            if (CellText.isDigit(c) || ":.+- ,()[]".indexOf(c) >= 0) {
                i++;
                continue;
            }
            int end = i;
            boolean han = CellText.isHan(c);
            while (end < rest.length()
                    && (han
                            ? CellText.isHan(rest.charAt(end))
                            : Character.isLetter(rest.charAt(end)) && !CellText.isHan(rest.charAt(end)))) {
                end++;
            }
            if (end == i
                    || !(han ? areTimeWords(rest.substring(i, end)) : TIME_WORDS.contains(rest.substring(i, end)))) {
                return false;
            }
            i = end;
        }
        return true;
    }

    /** A second date may not pass for a time: 2024-03-05-06, or a range of two dates. */
    private static boolean opensTime(String rest) {
        if (!CellText.isDigit(rest.charAt(0))) {
            return "-/.:+".indexOf(rest.charAt(0)) < 0;
        }
        boolean clock = rest.indexOf(':') > 0 || rest.indexOf('时') > 0 || rest.indexOf('点') > 0;
        return clock || (CellText.isDigits(rest) && (rest.length() == 4 || rest.length() == 6));
    }

    private static boolean areTimeWords(String han) {
        int i = 0;
        while (i < han.length()) {
            int start = i;
            for (String word : TIME_WORDS) {
                if (han.startsWith(word, i)) {
                    i += word.length();
                    break;
                }
            }
            if (i == start) {
                return false;
            }
        }
        return true;
    }
}

package io.kempt.rules.profile;

import com.google.re2j.Pattern;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.PersonName;
import java.util.List;

/** Hides what identifies a person in a value and leaves what helps to recognise its form. */
public final class Mask {
    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})[\\d -]{3,}\\d");
    private static final Pattern MAILBOX = Pattern.compile("[\\w.+-]+@");
    private static final Pattern MOBILE = Pattern.compile("(\\b|\\+)((?:86)?1[3-9]\\d)\\d{4}(\\d{4})\\b");
    private static final Pattern IDENTITY = Pattern.compile("\\b(\\d{3})\\d{13}(\\d[\\dXx])\\b");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@([\\w-]+[.])");
    private static final String HIDDEN = "***";

    private Mask() {}

    /** 138****5678, w***@qq.com, 王**, 浙江省杭州市***; values of other meanings lose numbers and mailboxes within text. */
    static String of(Meaning meaning, String value) {
        if (value.isBlank()) {
            return value;
        }
        return switch (meaning) {
            case PHONE -> number(value, 4);
            case RESIDENT_ID -> number(value, 2);
            case EMAIL -> mailbox(value);
            case PERSON -> person(value);
            case ADDRESS -> between(value, 6, 0);
            case COMPANY -> isPerson(value) ? person(value) : value;
            case TEXT, CHOICE ->
                MAILBOX.matcher(LONG_NUMBER.matcher(value).replaceAll("$1****")).replaceAll(HIDDEN + "@");
            default -> value;
        };
    }

    /**
     * A value of a field as it may be shown to anybody: of a personal one what its meaning leaves, of any other one the
     * value without the numbers and mailboxes that stand in text.
     */
    public static String of(FieldSpec field, String value) {
        Meaning meaning = Meaning.of(field);
        if (!field.personal()) {
            return meaning == Meaning.TEXT ? of(Meaning.TEXT, value) : value;
        }
        return switch (meaning) {
            case COMPANY -> isCompany(value) ? value : person(value);
            case PHONE, RESIDENT_ID, EMAIL, PERSON, ADDRESS -> of(meaning, value);
            default -> between(value, 1, 0);
        };
    }

    /** Text of which nothing is known, without long numbers and mailboxes. */
    public static String text(String value) {
        return of(Meaning.TEXT, value);
    }

    /**
     * A sentence of Kempt's own without the mobile numbers, resident ids and mailboxes that it may quote from data; dates,
     * counts and hashes stay as they are.
     */
    public static String told(String sentence) {
        String masked = MOBILE.matcher(sentence).replaceAll("$1$2****$3");
        masked = IDENTITY.matcher(masked).replaceAll("$1****$2");
        return masked.indexOf('@') < 0 ? masked : MAIL.matcher(masked).replaceAll(HIDDEN + "@$1");
    }

    private static boolean isCompany(String value) {
        return CompanyName.parse(value).isRegisteredForm();
    }

    private static boolean isPerson(String value) {
        return !isCompany(value) && (PersonName.isLikely(value) || (!CellText.hasHan(value) && value.indexOf(' ') > 0));
    }

    /** The first letter of each word, or the first Chinese character. */
    private static String person(String value) {
        if (CellText.hasHan(value)) {
            return start(value, 1) + "**";
        }
        StringBuilder masked = new StringBuilder();
        for (String word : List.of(value.strip().split("\\s+"))) {
            masked.append(masked.length() == 0 ? "" : " ")
                    .append(start(word, 1))
                    .append(HIDDEN);
        }
        return masked.toString();
    }

    private static String mailbox(String value) {
        int at = value.lastIndexOf('@');
        return at < 1 ? between(value, 1, 0) : start(value, 1) + HIDDEN + value.substring(at);
    }

    /** The last digits too, unless something else stands there, such as a name behind a phone number. */
    private static String number(String value, int tail) {
        String end = value.substring(Math.max(0, value.length() - tail));
        return between(value, 3, CellText.isDigits(end) || end.matches("\\d*[Xx]") ? tail : 0);
    }

    private static String between(String value, int head, int tail) {
        int length = value.codePointCount(0, value.length());
        if (length == 0) {
            return value;
        }
        if (length <= head + tail) {
            return start(value, 1) + HIDDEN;
        }
        return start(value, head)
                + (tail > 0 ? "****" : HIDDEN)
                + value.substring(value.offsetByCodePoints(value.length(), -tail));
    }

    private static String start(String value, int characters) {
        int most = Math.min(characters, value.codePointCount(0, value.length()));
        return value.substring(0, value.offsetByCodePoints(0, most));
    }
}

package io.kempt.rules.profile;

import com.google.re2j.Pattern;
import io.kempt.rules.identifier.ResidentId;
import io.kempt.rules.standardise.Countries;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.CustomerName;
import io.kempt.rules.text.PersonName;
import io.kempt.rules.text.Provinces;
import java.util.Locale;
import java.util.Set;

/** Whether a single value looks like one of a meaning. Many values together tell what the column holds. */
final class ValueForm {
    private static final Set<String> BOOLEANS =
            Set.of("是", "否", "有", "y", "n", "yes", "no", "true", "false", "0", "1", "√", "×", "已", "未");

    /** Two words at least, the first and the last with a capital: a single word may be anything. */
    private static final Pattern LATIN_PERSON = Pattern.compile(
            "(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?\\p{Lu}[\\pL'’.-]*(?: [\\pL'’.-]+){0,2} \\p{Lu}[\\pL'’.-]*");

    private static final Pattern LATIN_STREET = Pattern.compile(
            "(?i)\\b(street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|way|square|plaza|floor|suite|rue|via|calle)\\b|strasse|straße|str\\.");

    private static final Pattern WEB = Pattern.compile("(?i)(https?://|www\\.)\\S+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./#-]*");
    private static final String PLACE_SIGNS = "省市区县镇乡村路街道巷弄号室栋楼座层";
    private static final int LONGEST_CODE = 40;

    private ValueForm() {}

    /** @param text cleaned */
    static boolean is(Meaning meaning, String text) {
        return switch (meaning) {
            case EMAIL -> text.indexOf('@') > 0 || text.indexOf('＠') > 0;
            case URL -> WEB.matches(text);
            case RESIDENT_ID -> ResidentId.hasForm(text);
            case USCC -> isCreditCode(text);
            case PHONE -> isPhone(text);
            case DATE -> isDate(text);
            case BOOLEAN -> BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
            case COUNTRY ->
                text.length() >= 2
                        && digits(text) == 0
                        && !Countries.codeOf(text).isEmpty();
            case CURRENCY ->
                text.length() <= 6
                        && !CellText.isDigit(text.charAt(0))
                        && ValueJudge.judge(Meaning.CURRENCY, text).fits();
            case POSTCODE -> isPostcode(text);
            case COMPANY ->
                CompanyName.parse(text).isRegisteredForm() || CustomerName.of(text) == CustomerName.TRUNCATED;
            case PERSON -> isPerson(text);
            case ADDRESS -> isAddress(text);
            case NUMBER, AMOUNT ->
                !Double.isNaN(PlainNumber.parse(text))
                        || (CellText.isDigit(text.charAt(0))
                                && text.length() < 30
                                && ValueJudge.judge(Meaning.AMOUNT, text).fits());
            case CODE, IDENTIFIER -> text.length() <= LONGEST_CODE && CODE.matches(text) && digits(text) > 0;
            case EMPTY, CHOICE, TEXT -> false;
        };
    }

    private static boolean isCreditCode(String text) {
        String code = CellText.fold(text).toUpperCase(Locale.ROOT);
        return code.length() >= 17
                && code.length() <= 19
                && CODE.matches(code)
                && "159N".indexOf(code.charAt(0)) >= 0
                && digits(code) >= 8
                && !ResidentId.hasForm(code);
    }

    /** A mainland mobile with any separators, or a number with a plus, an area code or brackets. */
    private static boolean isPhone(String text) {
        int digits = digits(text);
        if (digits < 7 || digits > 16 || text.length() > 30 || text.indexOf(':') > 0 || isDate(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-() （）转#*extEXT./".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        String bare = text.replaceAll("[^0-9]", "");
        String local = bare.startsWith("86") && bare.length() > 11 ? bare.substring(2) : bare;
        boolean mobile = local.length() == 11 && local.charAt(0) == '1' && local.charAt(1) >= '3';
        boolean dialled =
                text.charAt(0) == '+' || text.charAt(0) == '(' || text.charAt(0) == '0' || bare.startsWith("400");
        if (mobile || (CellText.isScientific(text) && text.startsWith("1."))) {
            return true;
        }
        return dialled
                && digits >= 9
                && text.indexOf('.') < 0
                && ValueJudge.judge(Meaning.PHONE, text).fits();
    }

    /** Numbers without separators are dates only with a year of our time in front. */
    private static boolean isDate(String text) {
        if (text.length() < 6 || text.length() > 40 || digits(text) < 3) {
            return false;
        }
        if (CellText.isDigits(text)) {
            boolean whole = text.length() == 8 || text.length() == 14;
            return whole
                    && (text.startsWith("19") || text.startsWith("20"))
                    && ValueJudge.judge(Meaning.DATE, text).fits();
        }
        boolean separated = text.indexOf('-') > 0
                || text.indexOf('/') > 0
                || text.indexOf('.') > 0
                || text.indexOf('年') > 0
                || text.indexOf(' ') > 0;
        return separated
                && Double.isNaN(PlainNumber.parse(text))
                && ValueJudge.judge(Meaning.DATE, text).fits();
    }

    private static boolean isPostcode(String text) {
        boolean digits = (text.length() == 5 || text.length() == 6) && digits(text) >= 4;
        boolean letters = text.length() <= 9 && digits(text) >= 2;
        return (digits || letters) && CODE.matches(text.replace(" ", ""));
    }

    private static boolean isPerson(String text) {
        if (CellText.hasHan(text)) {
            String name = PersonName.parse(text).name();
            return PersonName.isLikely(name) || (!name.equals(text) && name.length() <= 3);
        }
        return text.length() <= 40
                && LATIN_PERSON.matches(text)
                && !CompanyName.parse(text).isRegisteredForm();
    }

    private static boolean isAddress(String text) {
        if (!CellText.hasHan(text)) {
            return digits(text) > 0
                    && text.indexOf(' ') > 0
                    && LATIN_STREET.matcher(text).find();
        }
        if (text.length() < 6 || CompanyName.parse(text).isRegisteredForm()) {
            return false;
        }
        long signs = text.chars().filter(c -> PLACE_SIGNS.indexOf(c) >= 0).count();
        return signs >= 3 || (signs >= 1 && Provinces.inAddress(text).isPresent());
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += CellText.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}

package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.Optional;

/** The phone standardiser at work on one field's cells. */
final class PhoneCells implements Standardiser.Cells {
    private static final String CHINA = "CN";
    private static final int CHINA_CODE = 86;
    private static final int SAME_DIGITS = 8;
    private static final int FEWEST_DIGITS = 7;

    private final String region;

    PhoneCells(String region) {
        this.region = region;
    }

    @Override
    public String standardise(String raw, CellReport report) {
        if (MainlandMobiles.hasForm(raw, 0) && country(report).equals(CHINA)) {
            return mainlandMobile("+86".concat(raw), report);
        }
        if (raw.startsWith("+86") && MainlandMobiles.hasForm(raw, 3)) {
            return mainlandMobile(raw, report);
        }
        if (isInternational(raw)) {
            return number(raw, new PhoneText(raw, "", false), report);
        }
        String text = CellText.withoutPointZero(CellText.fold(raw));
        if (NullTokens.isMissing(text)) {
            return "";
        }
        if (PhoneText.isMasked(text)) {
            report.add(PhoneStandardiser.MASKED, "");
            return text;
        }
        if (CellText.isScientific(text)) {
            report.add(PhoneStandardiser.PRECISION_LOSS, "");
            return text;
        }
        return number(text, PhoneText.parse(text), report);
    }

    private static String mainlandMobile(String canonical, CellReport report) {
        if (!PhoneNumber.isValid(PhoneNumber.read(canonical, "", CHINA))) {
            report.add(PhoneStandardiser.UNASSIGNED, "", CHINA);
        }
        reportFiller(canonical, report);
        return canonical;
    }

    /** Whether a value is a number in international form already: there is nothing to fold and nothing to cut. */
    private static boolean isInternational(String raw) {
        if (raw.length() < FEWEST_DIGITS || raw.charAt(0) != '+') {
            return false;
        }
        for (int i = 1; i < raw.length(); i++) {
            if (!CellText.isDigit(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The region whose dialling rules come first: the record's country when it is known. */
    private String country(CellReport report) {
        String other = report.other("country");
        if (other.isEmpty() || other.equals(region)) {
            return region;
        }
        String code = Countries.codeOf(CellText.clean(other));
        return code.isEmpty() ? region : code;
    }

    private String number(String text, PhoneText parts, CellReport report) {
        String country = country(report);
        if (isServiceCode(parts, country)) {
            report.add(PhoneStandardiser.SERVICE_CODE, "");
            return text;
        }
        // Before the library, which takes 63596800 for area code 635 and a service number.
        String digits = PhoneText.onlyDigits(parts.number());
        if (country.equals(CHINA) && isLocal(parts, digits)) {
            report.add(PhoneStandardiser.NO_AREA_CODE, "");
            return digits;
        }
        Optional<PhoneNumber> number = PhoneNumber.read(parts.number(), parts.extension(), country);
        if (!PhoneNumber.isValid(number) && !country.equals(region) && !hasOwnCode(parts, digits, number)) {
            Optional<PhoneNumber> home = PhoneNumber.read(parts.number(), parts.extension(), region);
            number = PhoneNumber.isValid(home) || number.isEmpty() ? home : number;
        }
        if (PhoneNumber.isValid(number)) {
            if (parts.several()) {
                report.add(PhoneStandardiser.SEVERAL, "");
            }
            reportFiller(number.get().canonical(), report);
            return number.get().canonical();
        }
        return notValid(text, parts, number, country, report);
    }

    /** Whether a number was read by the country code that it begins with: then it reads the same in every region. */
    private static boolean hasOwnCode(PhoneText parts, String digits, Optional<PhoneNumber> number) {
        return number.isPresent()
                && parts.number().startsWith("+")
                && digits.startsWith(Integer.toString(number.get().countryCode()));
    }

    private static String notValid(
            String text, PhoneText parts, Optional<PhoneNumber> number, String country, CellReport report) {
        if (number.isPresent() && !parts.several() && mayBeNew(number.get())) {
            report.add(PhoneStandardiser.UNASSIGNED, "", country);
            return number.get().canonical();
        }
        report.add(PhoneStandardiser.INVALID, "", country);
        reportFiller(PhoneText.onlyDigits(parts.number()), report);
        return text;
    }

    /** In China only mobiles get new ranges; elsewhere a possible length is all that we can ask for. */
    private static boolean mayBeNew(PhoneNumber number) {
        if (number.countryCode() != CHINA_CODE) {
            // Some prefixes leave a remainder that is no number of the country they seem to lead to.
            return PhoneNumber.read(number.canonical(), "", CHINA)
                    .filter(number::equals)
                    .isPresent();
        }
        return number.canonical().length() == 14 && MainlandMobiles.hasForm(number.canonical(), 3);
    }

    private static boolean isServiceCode(PhoneText parts, String country) {
        String digits = parts.number();
        if (!country.equals(CHINA)
                || !CellText.isDigits(digits)
                || !parts.extension().isEmpty()) {
            return false;
        }
        boolean carrier = digits.startsWith("1") && digits.length() >= 3 && digits.length() <= 5;
        boolean enterprise = digits.startsWith("95") || digits.startsWith("96");
        return carrier || (enterprise && digits.length() >= 5 && digits.length() <= 6);
    }

    private static boolean isLocal(PhoneText parts, String digits) {
        boolean length = digits.length() == 7 || digits.length() == 8;
        return length
                && digits.charAt(0) >= '2'
                && digits.charAt(0) <= '8'
                && !parts.number().startsWith("+")
                && !parts.several()
                && parts.extension().isEmpty();
    }

    /** Eight equal digits end a mobile, or one digit makes up the whole number; 010-88888888 may well exist. */
    private static void reportFiller(String number, CellReport report) {
        int last = number.length() - 1;
        int run = 1;
        while (run <= last && number.charAt(last - run) == number.charAt(last)) {
            run++;
        }
        boolean mobile = number.length() == 14 && number.startsWith("+861");
        // 13800138000 is a carrier's own service number, known by heart.
        if ((run > last && run >= SAME_DIGITS) || (mobile && run >= SAME_DIGITS) || number.equals("+8613800138000")) {
            report.add(PhoneStandardiser.FILLER, "");
        }
    }
}

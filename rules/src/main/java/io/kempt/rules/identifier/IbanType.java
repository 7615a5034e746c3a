package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * International bank account numbers (ISO 13616-1:2020). commons-validator knows the structure of each country (the SWIFT
 * registry); the banks' national check digits within are not judged, for they have too many exceptions.
 */
final class IbanType implements Identifier {
    private static final String TYPE = "iban";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode COUNTRY = error(
            TYPE,
            "country",
            "it begins with no country that has such numbers; China and the United States, for example, have none",
            "开头不是使用 IBAN 的国家代码；例如中国和美国不使用 IBAN");

    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);

    private static final FindingCode STRUCTURE = error(
            TYPE,
            "structure",
            "digits and letters do not stand as the numbers of {0} have them",
            "数字与字母的位置不符合 {0} 的 IBAN 格式");

    private static final FindingCode CHECK_DIGIT = error(
            TYPE,
            "check-digit",
            "the check digits (third and fourth) do not fit the others: at least one character is wrong",
            "第 3、4 位校验码与其他位不符：至少有一位错误");

    private static final String PREFIX = "IBAN";
    private static final int HEAD = 2;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "An international bank account number (ISO 13616): capitals and digits without blanks.";
    }

    @Override
    public String canonical() {
        return "country, two check digits and account without blanks, such as GB82WEST12345698765432";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, hyphens, Excel's text markers, the word IBAN in front";
    }

    @Override
    public String rule() {
        return "A bank account number has its country's length and structure, and the right check digits.";
    }

    @Override
    public String examples() {
        return """
                type: iban
                examples:
                  accepts: {"IBAN: gb82 west 1234 5698 7654 32": "GB82WEST12345698765432"}
                  refuses:
                    "8.93704E+19": iban.scientific-notation
                    "CN12345678901234567890": iban.country
                    "GB82WEST1234569876543": iban.length
                    "GB82WEST12345698765A32": iban.structure
                    "DE89370400440532013001": iban.check-digit
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, COUNTRY, LENGTH, STRUCTURE, CHECK_DIGIT);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public String separators() {
        return " -:";
    }

    @Override
    public Form form(FieldSpec field, UnaryOperator<String> countryCode) {
        return (text, report) -> {
            String bare = text;
            while (bare.startsWith(PREFIX) && bare.length() > PREFIX.length()) {
                bare = bare.substring(PREFIX.length());
            }
            return bare;
        };
    }

    @Override
    public Check check(FieldSpec field) {
        return IbanType::judge;
    }

    private static void judge(String iban, CellReport report) {
        switch (IBANValidator.getInstance().validate(iban)) {
            case VALID -> {}
            case UNKNOWN_COUNTRY -> report.add(COUNTRY, "");
            case INVALID_LENGTH ->
                report.add(LENGTH, "", Integer.toString(iban.length()), Integer.toString(lengthOf(iban)));
            case INVALID_PATTERN -> report.add(STRUCTURE, meant(iban), iban.substring(0, HEAD));
            case INVALID_CHECKSUM -> report.add(CHECK_DIGIT, meant(iban));
        }
    }

    private static int lengthOf(String iban) {
        IBANValidator.Validator country = IBANValidator.getInstance().getValidator(iban);
        return country == null ? 0 : country.getIbanLength();
    }

    private static String meant(String iban) {
        return LookAlikes.onlyOne(iban, HEAD, iban.length(), IBANValidator.getInstance()::isValid);
    }
}

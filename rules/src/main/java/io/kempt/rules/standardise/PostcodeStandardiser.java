package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Postal codes by country; of a country without a table the code is only cleaned. */
final class PostcodeStandardiser implements Standardiser {
    static final FindingCode FORM = new FindingCode(
            "postcode.form",
            Severity.ERROR,
            "no postcode of {0} has this form; write one such as {1}",
            "{0} 的邮编没有这种格式；应如 {1}");

    static final FindingCode FILLER = new FindingCode(
            "postcode.filler",
            Severity.SUSPECT,
            "one digit over and over: probably typed to fill the field",
            "由同一数字重复组成，疑似随意填写");

    @Override
    public String type() {
        return "postcode";
    }

    @Override
    public String summary() {
        return "A postal code. Read by the record's country, else by 'region' (default CN).";
    }

    @Override
    public String canonical() {
        return "as the country's post writes it: 518000 in China, SW1A 1AA in the United Kingdom, 1012 AB in the Netherlands";
    }

    @Override
    public String repairs() {
        return "blanks, hyphens, lower case, full-width characters, the .0 of a whole number, and a zero in front that a"
                + " spreadsheet dropped";
    }

    @Override
    public String examples() {
        return """
                type: postcode
                examples:
                  accepts: {５１８０００: "518000", "518000.0": "518000"}
                  warns: {"888888": postcode.filler}
                  refuses: {"5180": postcode.form}
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(FORM, FILLER);
    }

    @Override
    public Cells compile(FieldSpec field) {
        String region = CountrySetting.read(field, "CN");
        return (raw, report) -> standardise(raw, region, report);
    }

    private static String standardise(String raw, String region, CellReport report) {
        String text = CellText.withoutPointZero(CellText.fold(raw)).toUpperCase(Locale.ROOT);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        String country = CountrySetting.of(report, region);
        Optional<Postcodes> forms = Postcodes.of(country);
        if (forms.isEmpty()) {
            return text;
        }
        String code = forms.get().canonical(text);
        if (code.isEmpty()) {
            report.add(FORM, "", country, forms.get().example());
            return text;
        }
        if (code.chars().distinct().count() == 1) {
            report.add(FILLER, "");
        }
        return code;
    }
}

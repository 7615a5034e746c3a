package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;

/** Countries and regions as ISO 3166-1 alpha-2 codes. */
final class CountryStandardiser implements Standardiser {
    static final FindingCode UNKNOWN = new FindingCode(
            "country.unknown",
            Severity.ERROR,
            "no country or region of this name is known; write its ISO 3166 code, such as CN",
            "无法识别该国家或地区；请填写 ISO 3166 代码，如 CN");

    @Override
    public String type() {
        return "country";
    }

    @Override
    public String summary() {
        return "A country or region by name (Chinese, English) or code; becomes its ISO 3166-1 alpha-2 code.";
    }

    @Override
    public String canonical() {
        return "the ISO 3166-1 alpha-2 code, such as CN";
    }

    @Override
    public String repairs() {
        return "names in Chinese (simplified or traditional) and English, three-letter codes, common short "
                + "forms such as UK and USA, lower case";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(UNKNOWN);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return CountryStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String code = Countries.codeOf(raw);
        if (code.equals(raw)) {
            return raw;
        }
        String text = CellText.clean(raw);
        // NA is Namibia as a code, and a token for "missing" only as N/A or n.a.
        code = code.isEmpty() ? Countries.codeOf(text) : code;
        if (!code.isEmpty() && !text.equalsIgnoreCase("n/a") && !text.equalsIgnoreCase("n.a.")) {
            return code;
        }
        if (NullTokens.isMissing(text)) {
            return "";
        }
        report.add(UNKNOWN, "");
        return text;
    }
}

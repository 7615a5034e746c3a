package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;

/** Industries by GB/T 4754-2017 at the second level, as the division's code. */
final class IndustryStandardiser implements Standardiser {
    static final FindingCode UNKNOWN = new FindingCode(
            "industry.unknown",
            Severity.ERROR,
            "no division of GB/T 4754 has this code or name; write one such as I65",
            "GB/T 4754 中没有该行业代码或名称；请填写大类代码，如 I65");

    static final FindingCode SECTION_ONLY = new FindingCode(
            "industry.section-only",
            Severity.ERROR,
            "this names section {0} only; choose one of its divisions, such as {1}",
            "仅填写到门类 {0}；请选择其下的大类，如 {1}");

    @Override
    public String type() {
        return "industry";
    }

    @Override
    public String summary() {
        return "An industry of GB/T 4754-2017 by code, name or path; becomes its division, such as I65.";
    }

    @Override
    public String canonical() {
        return "the code of a division of GB/T 4754-2017: its section's letter and two digits, such as I65";
    }

    @Override
    public String repairs() {
        return "names, common short names, paths (制造业/汽车制造业), the code without its letter, codes of groups and "
                + "classes below the division";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(UNKNOWN, SECTION_ONLY);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return IndustryStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String text = CellText.clean(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        String division = Industries.divisionOf(text);
        if (!division.isEmpty()) {
            return division;
        }
        String section = Industries.sectionOf(text);
        if (section.isEmpty()) {
            report.add(UNKNOWN, "");
            return text;
        }
        String only = Industries.onlyDivisionOf(section);
        if (only.isEmpty()) {
            report.add(SECTION_ONLY, "", section, Industries.firstDivisionOf(section));
            return text;
        }
        return only;
    }
}

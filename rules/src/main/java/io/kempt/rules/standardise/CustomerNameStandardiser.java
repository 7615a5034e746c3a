package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.NameNote;
import io.kempt.rules.text.NullTokens;
import java.util.List;

/**
 * Names of customers, companies or persons. Chinese names lose inner blanks and get full-width brackets, as registers
 * print them; the script (simplified or traditional) stays as it is.
 */
final class CustomerNameStandardiser implements Standardiser {
    static final FindingCode NOTE = new FindingCode(
            "customer-name.note",
            Severity.WARNING,
            "a note stands behind the name and was taken off; keep it in a field of its own",
            "名称后带有备注，已移除；请将备注填入专门的字段");

    @Override
    public String type() {
        return "customer-name";
    }

    @Override
    public String summary() {
        return "A company's or person's name: brackets and blanks in one form, a note behind it is taken off.";
    }

    @Override
    public String canonical() {
        return "the name with full-width brackets around Chinese, half-width ones elsewhere, and no blanks "
                + "between Chinese characters";
    }

    @Override
    public String repairs() {
        return "brackets, blanks and dots of other kinds; a note behind the name (已离职, -张三) is taken off and told";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(NOTE);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return CustomerNameStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String name = HanNames.canonical(CellText.clean(raw));
        if (NullTokens.isMissing(name)) {
            return "";
        }
        if (!mayHoldNote(name)) {
            return name;
        }
        CompanyName parts = CompanyName.parse(name);
        String bare = parts.isRegisteredForm()
                ? parts.full()
                : NameNote.ofCustomer(name).name();
        if (parts.isRegisteredForm() ? parts.note().isEmpty() : bare.equals(name)) {
            return name;
        }
        report.add(NOTE, "");
        return HanNames.canonical(bare);
    }

    /** Only names with a bracket or separator are taken apart: this is paid for each row. */
    private static boolean mayHoldNote(String name) {
        for (int i = 1; i < name.length(); i++) {
            if ("（(【-/\\_|—–:;,、，；：·".indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}

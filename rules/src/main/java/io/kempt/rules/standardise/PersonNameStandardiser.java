package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.CompanyName;
import io.kempt.rules.text.NameNote;
import io.kempt.rules.text.NullTokens;
import io.kempt.rules.text.PersonName;
import java.util.List;

/** Names of persons: the honorific is taken off, blanks in Chinese names go, the middle dot has one form. */
final class PersonNameStandardiser implements Standardiser {
    static final FindingCode SURNAME_ONLY = new FindingCode(
            "person-name.surname-only",
            Severity.WARNING,
            "only a surname and a title; ask for the full name",
            "仅有姓氏和称谓，请补充全名");

    static final FindingCode NOT_A_PERSON = new FindingCode(
            "person-name.not-a-person",
            Severity.WARNING,
            "this does not read like a person's name (digits, or a company's legal form)",
            "该值不像人名（含数字或公司组织形式）");

    static final FindingCode SEVERAL = new FindingCode(
            "person-name.several",
            Severity.WARNING,
            "several persons stand in one cell; keep one contact a record",
            "一个单元格内有多个人名，请每条记录只保留一位联系人");

    static final FindingCode NOTE = new FindingCode(
            "person-name.note",
            Severity.WARNING,
            "a note ({0}) stands behind the name and was taken off; keep it in a field of its own",
            "姓名后带有备注（{0}），已移除；请将备注填入专门的字段");

    @Override
    public String type() {
        return "person-name";
    }

    @Override
    public String summary() {
        return "A person's name without honorific; 张三先生 becomes 张三 (so does 张三（已离职）), while 王总 stays and is reported.";
    }

    @Override
    public String canonical() {
        return "the name alone: no honorific, no blanks between Chinese characters, U+00B7 as the middle dot";
    }

    @Override
    public String repairs() {
        return "先生, 女士, Mr., a note behind the name, blanks inside Chinese names, other middle dots";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SURNAME_ONLY, NOT_A_PERSON, SEVERAL, NOTE);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return PersonNameStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String name = HanNames.canonical(oneDot(CellText.clean(raw)));
        if (NullTokens.isMissing(name)) {
            return "";
        }
        if (hasDigit(name) || (name.length() > 4 && CompanyName.parse(name).isRegisteredForm())) {
            report.add(NOT_A_PERSON, "");
            return name;
        }
        String bare = withoutNote(name, report);
        if (bare.indexOf('、') > 0 || bare.indexOf('/') > 0 || bare.indexOf('，') > 0) {
            report.add(SEVERAL, "");
            return bare;
        }
        return withoutNote(withoutHonorific(bare, report), report);
    }

    private static String withoutNote(String name, CellReport report) {
        NameNote parts = NameNote.ofPerson(name);
        if (parts.note().isEmpty()) {
            return name;
        }
        report.add(NOTE, "", parts.note());
        return HanNames.canonical(parts.name());
    }

    private static String withoutHonorific(String name, CellReport report) {
        PersonName parts = PersonName.parse(name);
        if (parts.honorific().isEmpty()) {
            return name;
        }
        if (PersonName.surname(parts.name()).equals(parts.name())) {
            report.add(SURNAME_ONLY, "");
            return name;
        }
        return parts.name();
    }

    /** Transcribed names are typed with half a dozen dots: between Chinese characters they all become U+00B7. */
    private static String oneDot(String text) {
        String name = text;
        for (int i = 1; i < name.length() - 1; i++) {
            if ("•・‧∙⋅.．".indexOf(name.charAt(i)) >= 0
                    && CellText.isHan(name.charAt(i - 1))
                    && CellText.isHan(name.charAt(i + 1))) {
                name = name.substring(0, i) + '·' + name.substring(i + 1);
            }
        }
        return name;
    }

    private static boolean hasDigit(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (CellText.isDigit(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

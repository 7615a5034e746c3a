package io.kempt.rules.standardise;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Locale;

/**
 * Phone numbers in E.164 form, with extensions as in RFC 3966: {@code +8675526770000;ext=8001}. libphonenumber judges;
 * what it would silently misread (masks, scientific notation, {@code .0}) is caught before.
 */
final class PhoneStandardiser implements Standardiser {
    static final FindingCode INVALID = new FindingCode(
            "phone.invalid",
            Severity.ERROR,
            "no valid phone number in {0}; check for missing or extra digits",
            "不是 {0} 的有效电话号码，请检查是否缺位或多位");

    static final FindingCode MASKED = new FindingCode(
            "phone.masked", Severity.ERROR, "digits are hidden; ask for the whole number", "号码部分被隐藏，请索取完整号码");

    static final FindingCode PRECISION_LOSS = new FindingCode(
            "phone.precision-loss",
            Severity.ERROR,
            "Excel wrote this number in scientific notation and lost digits; format the column as text and export again",
            "Excel 已将该号码转为科学计数法，部分数字已丢失；请将该列设为文本格式后重新导出");

    static final FindingCode SERVICE_CODE = new FindingCode(
            "phone.service-code",
            Severity.ERROR,
            "a short service number such as 95588 is nobody's contact",
            "该号码是服务短号（如 95588），不能作为联系方式");

    static final FindingCode UNASSIGNED = new FindingCode(
            "phone.unassigned",
            Severity.WARNING,
            "no assigned range of {0} begins like this (libphonenumber); the number may be new or wrong",
            "{0} 已分配号段中没有该开头（依据 libphonenumber），可能是新号段或填写有误");

    static final FindingCode NO_AREA_CODE = new FindingCode(
            "phone.no-area-code",
            Severity.WARNING,
            "a local number without its area code cannot be dialled from elsewhere",
            "本地号码缺少区号，无法从外地拨打");

    static final FindingCode SEVERAL = new FindingCode(
            "phone.several",
            Severity.WARNING,
            "several numbers stand in one cell; the first was kept",
            "一个单元格内有多个号码，仅保留第一个");

    static final FindingCode FILLER = new FindingCode(
            "phone.filler",
            Severity.SUSPECT,
            "the same digit over and over, or a carrier's own number: probably typed to fill the field",
            "号码由重复数字组成或为运营商公用号码，疑似随意填写");

    @Override
    public String type() {
        return "phone";
    }

    @Override
    public String summary() {
        return "A phone number; becomes E.164 such as +8613812345678. Read by the record's country, else by 'region'"
                + " (default CN).";
    }

    @Override
    public String canonical() {
        return "E.164, such as +8613812345678, with an extension as in RFC 3966: +8675526770000;ext=8001";
    }

    @Override
    public String repairs() {
        return "prefixes (0086, a 0 before a mobile), labels (手机:), notes (微信同号), extensions (转8001, -8001), "
                + "full-width digits, the .0 of a whole number; of several numbers the first is kept";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(INVALID, MASKED, PRECISION_LOSS, SERVICE_CODE, UNASSIGNED, NO_AREA_CODE, SEVERAL, FILLER);
    }

    @Override
    public Cells compile(FieldSpec field) {
        String region = field.settings().text("region", "CN").toUpperCase(Locale.ROOT);
        if (!Countries.codeOf(region).equals(region)) {
            field.settings().child("region").mistake("'" + region + "' is no ISO 3166 code; write one such as CN");
            return new PhoneCells("CN");
        }
        return new PhoneCells(region);
    }
}

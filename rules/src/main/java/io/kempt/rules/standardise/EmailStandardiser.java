package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.EmailClass;
import io.kempt.rules.text.NullTokens;
import java.util.List;
import java.util.Set;
import org.apache.commons.validator.routines.EmailValidator;

/** E-mail addresses; commons-validator judges the syntax and the top-level domain, after repair. */
final class EmailStandardiser implements Standardiser {
    static final FindingCode INVALID = new FindingCode(
            "email.invalid",
            Severity.ERROR,
            "no valid address; expected the form name@domain.tld",
            "不是有效的邮箱地址；应为 name@domain.tld 的形式");

    static final FindingCode TYPO = new FindingCode(
            "email.domain-typo",
            Severity.WARNING,
            "the domain is one slip away from {0}; check it with the customer",
            "域名与 {0} 仅差一个字符，请与客户核实");

    static final FindingCode SEVERAL = new FindingCode(
            "email.several",
            Severity.WARNING,
            "several addresses stand in one cell; the first was kept",
            "一个单元格内有多个邮箱，仅保留第一个");

    static final FindingCode ROLE = new FindingCode(
            "email.role",
            Severity.WARNING,
            "a function's mailbox such as info@, not a person's",
            "公共职能邮箱（如 info@），不是个人邮箱");

    static final FindingCode DISPOSABLE = new FindingCode(
            "email.disposable", Severity.WARNING, "mailboxes at this domain are thrown away after use", "该域名提供一次性邮箱");

    static final FindingCode FILLER =
            new FindingCode("email.filler", Severity.SUSPECT, "probably typed to fill the field", "疑似为填满字段而随意填写的邮箱");

    private static final Set<String> FILLERS = Set.of(
            "test", "none", "no", "na", "null", "abc", "xxx", "xx", "x", "a", "aa", "aaa", "123", "1234", "12345",
            "123456", "111", "000", "example", "user", "email", "mail", "noemail", "nomail", "asdf", "qwe", "qwerty",
            "demo", "wu");

    private static final Set<String> FILLER_DOMAINS = Set.of(
            "test.com",
            "none.com",
            "noemail.com",
            "nomail.com",
            "null.com",
            "xxx.com",
            "abc.com",
            "email.com",
            "test.cn");

    @Override
    public String type() {
        return "email";
    }

    @Override
    public String summary() {
        return "An e-mail address; mistyped signs are repaired, the domain is written in lower case.";
    }

    @Override
    public String canonical() {
        return "name@domain with the domain in lower case; the name keeps its case";
    }

    @Override
    public String repairs() {
        return "full-width signs (＠ 。 ，), blanks, mailto:, a display name around the address; of several "
                + "addresses the first is kept";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(INVALID, TYPO, SEVERAL, ROLE, DISPOSABLE, FILLER);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return EmailStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String text = CellText.fold(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        EmailText email = EmailText.parse(text);
        String address = email.address();
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        String meant = at < 0 ? "" : EmailTypos.meant(domain);
        String suggestion = meant.isEmpty() ? "" : address.substring(0, at + 1) + meant;
        if (!isValid(address, domain)) {
            report.add(INVALID, suggestion);
            return text;
        }
        if (email.several()) {
            report.add(SEVERAL, "");
        }
        if (!meant.isEmpty()) {
            report.add(TYPO, suggestion, meant);
            return address;
        }
        judge(address, address.substring(0, at), domain, report);
        return address.equals(raw) ? raw : address;
    }

    /** commons-validator lets {@code user@[127.0.0.1]} pass, which no customer has. */
    private static boolean isValid(String address, String domain) {
        return !domain.startsWith("[") && EmailValidator.getInstance().isValid(address);
    }

    private static void judge(String address, String local, String domain, CellReport report) {
        int dot = domain.indexOf('.');
        String label = dot < 0 ? domain : domain.substring(0, dot);
        boolean same = local.equalsIgnoreCase(label);
        if (FILLERS.contains(local) && (same || FILLER_DOMAINS.contains(domain))) {
            report.add(FILLER, "");
            return;
        }
        if (EmailClass.isRole(local)) {
            report.add(ROLE, "");
        }
        if (EmailClass.of(address) == EmailClass.DISPOSABLE) {
            report.add(DISPOSABLE, "");
        }
    }
}

package io.kempt.rules.identifier;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;

/** The wording of what several identifiers report, each under codes of its own. */
final class IdentifierCodes {
    private IdentifierCodes() {}

    static FindingCode scientific(String type) {
        return error(
                type,
                "scientific-notation",
                "Excel wrote this in scientific notation and lost its last digits; format the column as text and export"
                        + " again",
                "Excel 已将其转为科学计数法，末尾数字已丢失；请将该列设为文本格式后重新导出");
    }

    /** Arguments: how many characters there are, and how many belong. */
    static FindingCode length(String type) {
        return error(type, "length", "{0} characters where {1} belong", "长度为 {0} 位，应为 {1} 位");
    }

    static FindingCode digitsOnly(String type) {
        return error(type, "charset", "it holds a character other than digits", "含有数字以外的字符");
    }

    static FindingCode checkDigit(String type) {
        return error(
                type,
                "check-digit",
                "the check digit does not fit the others: at least one character is wrong",
                "校验位与其他位不符：至少有一位错误");
    }

    static FindingCode error(String type, String part, String en, String zh) {
        return new FindingCode(type + "." + part, Severity.ERROR, en, zh);
    }
}

package io.kempt.rules.text;

import java.util.List;

/** Takes names with the legal forms of other countries apart: at the end (GmbH) or at the beginning (ООО, 株式会社). */
final class ForeignCompanyName {
    private ForeignCompanyName() {}

    static CompanyName parse(String text) {
        String name = HanCompanyName.narrowBrackets(text);
        CompanyName whole = plain(name, "");
        int note = noteAt(name);
        if (note > 0) {
            CompanyName head = plain(name.substring(0, note).strip(), bare(name.substring(note)));
            // A form at the beginning fits the whole name too: there only a plain remark is told from the name.
            if (!head.legalForm().isEmpty() && (whole.legalForm().isEmpty() || NameNote.isRemark(head.note()))) {
                return head;
            }
        }
        return whole.legalForm().isEmpty() ? behindHyphen(name, whole) : whole;
    }

    /** {@code Iyer Hotels Ltd-David Nelson}: a legal form before a hyphen, and Chinese or several words behind it. */
    private static CompanyName behindHyphen(String name, CompanyName whole) {
        for (int at = name.indexOf('-', 1); at > 0; at = name.indexOf('-', at + 1)) {
            String rest = name.substring(at + 1).strip();
            if (CellText.hasHan(rest) || rest.indexOf(' ') > 0) {
                CompanyName head = plain(name.substring(0, at).strip(), rest);
                if (!head.legalForm().isEmpty()) {
                    return head;
                }
            }
        }
        return whole;
    }

    private static CompanyName plain(String name, String note) {
        List<String> tokens = LegalForms.tokens(name);
        int most = Math.min(LegalForms.MOST_TOKENS, tokens.size() - 1);
        for (int length = most; length > 0; length--) {
            int split = tokens.size() - length;
            String last = String.join(" ", tokens.subList(split, tokens.size()));
            if (LegalForms.FOREIGN.contains(last)) {
                return of(name, tokens.subList(0, split), last, note);
            }
        }
        for (int length = Math.min(3, most); length > 0; length--) {
            String first = String.join(" ", tokens.subList(0, length));
            if (LegalForms.FOREIGN_LEADING.contains(first)) {
                return of(name, tokens.subList(length, tokens.size()), first, note);
            }
        }
        return of(name, tokens, "", note);
    }

    private static CompanyName of(String name, List<String> core, String form, String note) {
        return new CompanyName(name, "", Simplified.of(String.join(" ", core)), "", form, "", note);
    }

    private static int noteAt(String name) {
        int dash = name.indexOf(" - ");
        int bracket = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return dash > 0 && (bracket < 0 || dash < bracket) ? dash : bracket;
    }

    private static String bare(String note) {
        int start = note.startsWith(" - ") ? 3 : 1;
        return note.substring(start, note.endsWith(")") ? note.length() - 1 : note.length())
                .strip();
    }
}

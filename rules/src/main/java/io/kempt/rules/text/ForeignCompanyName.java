package io.kempt.rules.text;

import java.util.List;

/** Takes names with the legal forms of other countries apart: at the end (GmbH) or at the beginning (ООО, 株式会社). */
final class ForeignCompanyName {
    private ForeignCompanyName() {}

    static CompanyName parse(String name) {
        CompanyName whole = plain(name, "");
        if (!whole.legalForm().isEmpty()) {
            return whole;
        }
        int note = noteAt(name);
        if (note > 0) {
            CompanyName head = plain(name.substring(0, note).strip(), bare(name.substring(note)));
            if (!head.legalForm().isEmpty()) {
                return head;
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

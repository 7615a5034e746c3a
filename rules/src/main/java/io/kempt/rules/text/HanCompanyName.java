package io.kempt.rules.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes names in Chinese characters apart. */
final class HanCompanyName {
    private static final Set<String> BUSINESS = words();
    private static final int LONGEST_BUSINESS = 8;
    private static final String SEPARATORS = "-/\\_|—–:;,、，；：· ";

    private HanCompanyName() {}

    /** @param strong look for forms such as 有限公司 anywhere; otherwise for weak ones such as 店 at the end */
    static CompanyName parse(String name, boolean strong) {
        String text = narrowBrackets(name);
        String simple = Simplified.of(text);
        if (simple.length() != text.length()) {
            simple = text;
        }
        return strong ? strong(text, simple) : weak(text, simple);
    }

    /** Brackets to one kind, character by character, so that positions stay. */
    static String narrowBrackets(String name) {
        return name.replace('（', '(').replace('）', ')').replace('【', '(').replace('】', ')');
    }

    private static CompanyName strong(String text, String simple) {
        int at = -1;
        String form = "";
        for (String candidate : LegalForms.HAN) {
            int found = simple.indexOf(candidate);
            if (found >= 0 && (at < 0 || found < at)) {
                at = found;
                form = candidate;
            }
        }
        if (at < 0) {
            return none(text);
        }
        if (at == 0) {
            return parts(text, simple.substring(form.length()).strip(), form, "", "");
        }
        // A qualifier such as (个体工商户) follows a form of its own: 商行(个体工商户).
        String inner = form.charAt(0) == '(' ? LegalForms.endingOf(simple.substring(0, at), LegalForms.HAN_WEAK) : "";
        return behind(text, simple, at - inner.length(), inner + form);
    }

    /** Judges what follows the legal form: nothing, a branch, or a note. */
    private static CompanyName behind(String text, String simple, int at, String form) {
        int end = at + form.length();
        String stem = simple.substring(0, at);
        String rest = simple.substring(end);
        if (rest.isEmpty()) {
            return parts(text, stem, form, "", "");
        }
        String bare = bare(rest);
        boolean apart = rest.charAt(0) == '(' || SEPARATORS.indexOf(rest.charAt(0)) >= 0;
        if (!apart || isBranch(bare)) {
            return parts(text, stem, form, bare, "");
        }
        return parts(text.substring(0, end), stem, form, "", bare(text.substring(end)));
    }

    private static boolean isBranch(String text) {
        return !LegalForms.endingOf(text, LegalForms.BRANCH).isEmpty()
                || (text.length() > 1 && Places.prefix(text) == text.length());
    }

    private static String bare(String rest) {
        int start = 0;
        int end = rest.length();
        while (start < end && (rest.charAt(start) == '(' || SEPARATORS.indexOf(rest.charAt(start)) >= 0)) {
            start++;
        }
        while (end > start && (rest.charAt(end - 1) == ')' || rest.charAt(end - 1) == ' ')) {
            end--;
        }
        return rest.substring(start, end);
    }

    private static CompanyName weak(String text, String simple) {
        int noteAt = noteAt(simple);
        String head = simple.substring(0, noteAt);
        String form = LegalForms.endingOf(head, LegalForms.HAN_WEAK);
        int stem = head.length() - form.length();
        if (form.isEmpty() || stem < (form.length() == 1 ? 3 : 2)) {
            return none(text);
        }
        return parts(text.substring(0, noteAt), head.substring(0, stem), form, "", bare(text.substring(noteAt)));
    }

    /** Where a note may begin in a name without a strong form: at a separator, or at a bracket that ends the text. */
    private static int noteAt(String simple) {
        for (int i = 2; i < simple.length(); i++) {
            char c = simple.charAt(i);
            if (c == '-' || c == '/' || c == '|' || (c == '(' && simple.indexOf(')', i) == simple.length() - 1)) {
                return i;
            }
        }
        return simple.length();
    }

    private static CompanyName none(String text) {
        return parts(text, Simplified.of(text), "", "", "");
    }

    private static CompanyName parts(String full, String stem, String form, String branch, String note) {
        StringBuilder region = new StringBuilder();
        String core = withoutBracketRegion(stem, region);
        int start = Places.leading(core);
        if (start > 0 && core.length() - start >= 2 && !isBusiness(core.substring(start))) {
            region.insert(0, core.substring(0, start));
            core = core.substring(start);
        }
        int business = businessAt(core);
        return new CompanyName(
                full.strip(),
                region.toString(),
                core.substring(0, business).toLowerCase(Locale.ROOT),
                core.substring(business).toLowerCase(Locale.ROOT),
                form,
                branch,
                note);
    }

    /** 腾讯科技(深圳) gives 腾讯科技 and notes 深圳; other brackets only lose their signs. */
    private static String withoutBracketRegion(String stem, StringBuilder region) {
        int open = stem.indexOf('(');
        int close = stem.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return stem.replace(" ", "");
        }
        String inside = stem.substring(open + 1, close);
        if (Places.prefix(inside) == inside.length() || inside.equals("中国")) {
            region.append(inside);
            inside = "";
        }
        return (stem.substring(0, open) + inside + stem.substring(close + 1)).replace(" ", "");
    }

    private static boolean isBusiness(String text) {
        return BUSINESS.contains(text);
    }

    /** Where the words of business begin: taken from the end, longest first, leaving a trade name of two characters. */
    private static int businessAt(String core) {
        int at = core.length();
        boolean found = true;
        while (found) {
            found = false;
            for (int start = Math.max(2, at - LONGEST_BUSINESS); start < at && !found; start++) {
                if (isBusiness(core.substring(start, at))) {
                    at = start;
                    found = true;
                }
            }
        }
        return at;
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String line : TextResource.lines(HanCompanyName.class, "company-words.txt")) {
            words.addAll(List.of(line.split(" ")));
        }
        return words;
    }
}

package io.kempt.rules.finding;

import io.kempt.rules.model.Lang;
import java.util.List;

/**
 * A kind of finding. Its id is stable: files, dashboards and rulebooks refer to it.
 *
 * @param id dotted and lower case, such as {@code uscc.check-digit}
 * @param severity the severity unless the rulebook sets another
 * @param en the English wording, with {@code {0}}, {@code {1}} … for arguments
 * @param zh the Chinese wording, with the same arguments
 */
public record FindingCode(String id, Severity severity, String en, String zh) {

    /** The wording in a language with its arguments filled in. */
    public String message(Lang lang, List<String> args) {
        String text = lang == Lang.ZH ? zh : en;
        return args.isEmpty() ? text : filled(text, args);
    }

    /** A placeholder without argument stays as it is. */
    private static String filled(String text, List<String> args) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int arg = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (arg >= 0 && arg < args.size()) {
                filled.append(text, from, open).append(args.get(arg));
                from = open + 3;
            }
        }
        return filled.append(text, from, text.length()).toString();
    }
}

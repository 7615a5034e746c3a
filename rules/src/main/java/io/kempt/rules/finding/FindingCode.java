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
        for (int i = 0; i < args.size(); i++) {
            text = text.replace("{" + i + "}", args.get(i));
        }
        return text;
    }
}

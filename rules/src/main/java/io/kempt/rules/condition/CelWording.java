package io.kempt.rules.condition;

import io.kempt.rules.yaml.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CEL's complaints in a steward's words. */
final class CelWording {
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^)]*)\\)'.*");
    private static final Pattern RESULT = Pattern.compile("expected type 'bool' but found '([^']*)'.*");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<![=!<>])=(?!=)");

    private final List<String> names;

    CelWording(Collection<String> fields) {
        names = new ArrayList<>(fields);
        names.sort(null);
        names.add(Conditions.AS_OF);
        names.addAll(CelFunctions.NAMES.stream().sorted().toList());
    }

    String of(String complaint, String expression) {
        Matcher undeclared = UNDECLARED.matcher(complaint);
        if (undeclared.matches()) {
            String name = undeclared.group(1);
            return "'" + name + "' is neither a field of this kind nor a function" + NearestName.hint(name, names);
        }
        Matcher overload = OVERLOAD.matcher(complaint);
        if (overload.matches()) {
            return overload(overload.group(1), overload.group(2));
        }
        Matcher result = RESULT.matcher(complaint);
        if (result.matches()) {
            return "a condition must be true or false; this one is a "
                    + result.group(1).replace("string", "text");
        }
        if (complaint.startsWith("token recognition")
                && ASSIGNMENT.matcher(expression).find()) {
            return "two values are compared with '=='; a single '=' means nothing here";
        }
        return "not a CEL expression: " + complaint;
    }

    private static String overload(String function, String types) {
        String shown = function.replace("_", "").replace("@", "");
        String hint = types.contains("string") && (types.contains("int") || types.contains("double"))
                ? "; fields are texts, so write number(…) around the one that holds a number"
                : types.contains("string") && types.contains("imestamp")
                        ? "; fields are texts, so write date(…) around the one that holds a date"
                        : "";
        return "'" + shown + "' cannot be applied to (" + types.replace("string", "text") + ")" + hint;
    }
}

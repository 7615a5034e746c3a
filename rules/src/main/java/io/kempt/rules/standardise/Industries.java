package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Simplified;
import io.kempt.rules.text.TextResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The industries of GB/T 4754-2017: 20 sections (A to T) and 97 divisions, whose code here is such as {@code I65}. */
public final class Industries {
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Map<String, String> BY_NUMBER = new HashMap<>();
    private static final Map<String, String> SECTIONS_BY_NAME = new HashMap<>();
    private static final Map<String, List<String>> DIVISIONS = new HashMap<>();

    static {
        for (String line : TextResource.lines(Industries.class, "gbt4754-2017.txt")) {
            int blank = line.indexOf(' ');
            String code = line.substring(0, blank);
            String name = line.substring(blank + 1);
            NAMES.put(code, name);
            if (code.length() == 1) {
                SECTIONS_BY_NAME.put(key(name), code);
            } else {
                BY_NAME.put(key(name), code);
                BY_NUMBER.put(code.substring(1), code);
                DIVISIONS
                        .computeIfAbsent(code.substring(0, 1), section -> new ArrayList<>())
                        .add(code);
            }
        }
        for (String line : TextResource.lines(Industries.class, "industry-aliases.txt")) {
            for (String alias : line.substring(4).split("\\|")) {
                BY_NAME.putIfAbsent(key(alias), line.substring(0, 3));
            }
        }
    }

    private Industries() {}

    /** The Chinese name of a section or division; empty when there is no such code. */
    public static String nameOf(String code) {
        return NAMES.getOrDefault(code, "");
    }

    /** The division that a cleaned text stands for: its code, number, class code, name or path; empty when unknown. */
    public static String divisionOf(String text) {
        if (text.length() == 3 && NAMES.containsKey(text)) {
            return text;
        }
        String whole = one(text);
        if (!whole.isEmpty()) {
            return whole;
        }
        String division = "";
        for (String part : text.split("[/>|\\\\;；→-]|::")) {
            String found = one(part.strip());
            division = found.isEmpty() ? division : found;
        }
        return division;
    }

    /** The section that a cleaned text stands for when it names no division; empty when unknown. */
    public static String sectionOf(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.length() == 1 && NAMES.containsKey(upper)) {
            return upper;
        }
        String name = text.length() > 1 && NAMES.containsKey(text.substring(0, 1)) ? text.substring(1) : text;
        return SECTIONS_BY_NAME.getOrDefault(key(name), "");
    }

    /** The only division of a section; empty when it has several. */
    static String onlyDivisionOf(String section) {
        List<String> divisions = DIVISIONS.getOrDefault(section, List.of());
        return divisions.size() == 1 ? divisions.get(0) : "";
    }

    /** The first division of a section, as an example to show. */
    static String firstDivisionOf(String section) {
        return DIVISIONS.getOrDefault(section, List.of("")).get(0);
    }

    private static String one(String text) {
        String named = BY_NAME.getOrDefault(key(text), "");
        if (!named.isEmpty() || text.isEmpty()) {
            return named;
        }
        char first = Character.toUpperCase(text.charAt(0));
        boolean letter = first >= 'A' && first <= 'T';
        int start = letter ? 1 : 0;
        int end = start;
        while (end < text.length() && CellText.isDigit(text.charAt(end))) {
            end++;
        }
        if (end - start < 2 || end - start > 4) {
            return "";
        }
        String code = BY_NUMBER.getOrDefault(text.substring(start, start + 2), "");
        // A letter that contradicts the number, or a name that contradicts the code, is no answer.
        boolean letterFits = !letter || (!code.isEmpty() && code.charAt(0) == first);
        String name = key(text.substring(end));
        boolean nameFits = end - start > 2
                || name.isEmpty()
                || BY_NAME.getOrDefault(name, "").equals(code);
        return letterFits && nameFits ? code : "";
    }

    private static String key(String name) {
        String simple = Simplified.of(CellText.fold(name)).toLowerCase(Locale.ROOT);
        String key = simple.replace("、", "").replace(" ", "").replace(",", "");
        if (key.endsWith("行业")) {
            return key.substring(0, key.length() - 2);
        }
        return key.endsWith("业") ? key.substring(0, key.length() - 1) : key;
    }
}

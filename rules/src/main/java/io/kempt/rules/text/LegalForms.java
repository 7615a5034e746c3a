package io.kempt.rules.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Legal forms of companies. Chinese ones end a name; weak ones (厂, 店, 医院) count at the very end only. Foreign ones are
 * compared token by token in lower case without dots.
 */
final class LegalForms {
    /** Longest first, so that the first that fits is the one that is meant. */
    static final List<String> HAN;

    static final List<String> HAN_WEAK;
    static final List<String> BRANCH;

    /** With which characters the forms of {@link #HAN} begin. */
    static final BitSet HAN_FIRST = new BitSet();

    /** With which characters the forms of {@link #HAN_WEAK} end. */
    static final BitSet HAN_WEAK_LAST = new BitSet();

    static final Set<String> FOREIGN;
    static final Set<String> FOREIGN_LEADING;
    static final int MOST_TOKENS = 5;

    static {
        Map<String, List<String>> sections = sections();
        HAN = longestFirst(sections, "[han]");
        HAN_WEAK = longestFirst(sections, "[han-weak]");
        BRANCH = longestFirst(sections, "[han-branch]");
        FOREIGN = new HashSet<>(sections.getOrDefault("[foreign]", List.of()));
        FOREIGN_LEADING = new HashSet<>(sections.getOrDefault("[foreign-leading]", List.of()));
        HAN.forEach(form -> HAN_FIRST.set(form.charAt(0)));
        HAN_WEAK.forEach(form -> HAN_WEAK_LAST.set(form.charAt(form.length() - 1)));
    }

    private LegalForms() {}

    /** Lower case, commas as blanks, no dots, be they ASCII or full-width: {@code Co., Ltd.} becomes {@code co ltd}. */
    static List<String> tokens(String name) {
        List<String> tokens = new ArrayList<>();
        String text = name.toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace("．", "")
                .replace(',', ' ')
                .replace('，', ' ');
        for (String token : text.split(" ")) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    static String endingOf(String text, List<String> endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return ending;
            }
        }
        return "";
    }

    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new HashMap<>();
        String section = "";
        for (String line : TextResource.lines(LegalForms.class, "legal-forms.txt")) {
            if (line.startsWith("[")) {
                section = line;
                continue;
            }
            List<String> forms = sections.computeIfAbsent(section, key -> new ArrayList<>());
            forms.addAll(List.of(section.startsWith("[han") ? line.split(" ") : line.split("\\|")));
        }
        return sections;
    }

    private static List<String> longestFirst(Map<String, List<String>> sections, String section) {
        return sections.getOrDefault(section, List.of()).stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}

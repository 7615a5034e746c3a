package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's name in its parts: 北京华创科技有限公司上海分公司 is region 北京, trade name 华创, business 科技, form 有限, branch
 * 上海.
 *
 * @param core trade name and business together, without region, form, branch and punctuation
 * @param trade the trade name; the core when no business word ends it
 * @param form the family of its legal form; empty when none is written
 * @param region the place in front of the name or in brackets, without 省 and 市; empty when none is written
 * @param branch what names the branch; empty for a head office
 */
record CompanyName(String core, String trade, String form, String region, String branch) {
    private static final Map<String, String> FORMS = new HashMap<>();
    private static final Set<String> BRANCHES = new HashSet<>();
    private static final Set<String> BUSINESS = new HashSet<>();
    private static final Map<String, String> SAME = new HashMap<>();
    private static final Set<String> REGIONS = new HashSet<>();
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔]([^)\\]】〕]*)[)\\]】〕]");
    private static final Pattern REGION_END = Pattern.compile("(?<=..)(省|市|自治区|特别行政区)$");
    private static final Pattern SEPARATORS = Pattern.compile("[ ,/;:-]+");
    private static final Pattern WORDS = Pattern.compile("[ ,]+");
    private static final int LONGEST_WORD = 8;

    static {
        for (String line : WordLists.lines("company-words.txt")) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "form" -> read(words[1], FORMS, true);
                case "same" -> read(words[1], SAME, false);
                case "branch" -> BRANCHES.addAll(List.of(words[1].split(" ")));
                default -> BUSINESS.addAll(List.of(words[1].split(" ")));
            }
        }
        for (String line : WordLists.lines("regions.txt")) {
            REGIONS.addAll(List.of(line.split(" ")));
        }
    }

    private static void read(String line, Map<String, String> families, boolean withOwnName) {
        int equals = line.indexOf('=');
        String family = line.substring(0, equals);
        if (withOwnName) {
            families.put(family, family);
        }
        for (String word : line.substring(equals + 1).split(" ")) {
            families.put(word, family);
        }
    }

    /** Splits a folded name. */
    static CompanyName of(String folded) {
        return MatchText.hasHan(folded) ? han(folded) : latin(folded);
    }

    /** Whether a folded name has the marks of a company: a legal form, a business word, an ampersand. */
    static boolean looksLikeCompany(String folded) {
        if (MatchText.hasHan(folded)) {
            String name = MatchText.lettersAndDigits(folded);
            boolean marked = !longestEnd(name, FORMS.keySet()).isEmpty()
                    || !longestEnd(name, BUSINESS).isEmpty();
            return name.length() > 2 && (marked || (name.length() > 4 && folded.indexOf('·') < 0));
        }
        if (folded.indexOf('&') >= 0 || folded.contains(" and ")) {
            return true;
        }
        for (String token : WORDS.split(folded.replace(".", ""))) {
            if ((FORMS.containsKey(token) && token.length() > 1)
                    || BUSINESS.contains(SAME.getOrDefault(token, token))) {
                return true;
            }
        }
        return false;
    }

    /** The name of a region without its suffix when it is a known one; empty otherwise. */
    static String region(String text) {
        String bare = REGION_END.matcher(text).replaceFirst("");
        return REGIONS.contains(bare) ? bare : "";
    }

    private static CompanyName han(String folded) {
        StringBuilder regions = new StringBuilder();
        String name = MatchText.lettersAndDigits(withoutBracketedRegions(folded, regions));
        String branch = "";
        String branchWord = longestEnd(name, BRANCHES);
        if (!branchWord.isEmpty()) {
            int parentEnd = name.indexOf("公司") + 2;
            boolean parentNamed = parentEnd > 2 && parentEnd <= name.length() - branchWord.length();
            branch = parentNamed ? name.substring(parentEnd) : branchWord;
            name = parentNamed ? name.substring(0, parentEnd) : name.substring(0, name.length() - branchWord.length());
        }
        String formWord = longestEnd(name, FORMS.keySet());
        name = name.substring(0, name.length() - formWord.length());
        String core = withoutRegions(name, regions);
        String business = core.length() > 2 ? longestEnd(core, BUSINESS) : "";
        String trade = core.substring(0, core.length() - business.length());
        return new CompanyName(
                core, trade.length() < 2 ? core : trade, FORMS.getOrDefault(formWord, ""), regions.toString(), branch);
    }

    private static String withoutBracketedRegions(String folded, StringBuilder regions) {
        Matcher brackets = BRACKETS.matcher(folded);
        StringBuilder kept = new StringBuilder();
        while (brackets.find()) {
            String region = region(brackets.group(1));
            if (!region.isEmpty() && regions.length() == 0) {
                regions.append(region);
            }
            brackets.appendReplacement(kept, region.isEmpty() ? Matcher.quoteReplacement(brackets.group(1)) : "");
        }
        return brackets.appendTail(kept).toString();
    }

    /** Takes places off the front while at least two characters remain; the last one taken is the nearest. */
    private static String withoutRegions(String name, StringBuilder regions) {
        String rest = name;
        for (int length = Math.min(LONGEST_WORD, rest.length() - 2); length >= 2; length--) {
            String region = region(rest.substring(0, length));
            if (!region.isEmpty()) {
                regions.setLength(0);
                regions.append(region);
                return withoutRegions(rest.substring(length), regions);
            }
        }
        return rest;
    }

    private static String longestEnd(String name, Set<String> words) {
        for (int from = Math.max(1, name.length() - LONGEST_WORD); from < name.length(); from++) {
            if (words.contains(name.substring(from))) {
                return name.substring(from);
            }
        }
        return "";
    }

    private static CompanyName latin(String folded) {
        String plain = BRACKETS.matcher(folded).replaceAll(" $1 ");
        List<String> tokens = new ArrayList<>();
        for (String token : SEPARATORS.split(plain.replace("&", " and "))) {
            String bare = MatchText.lettersAndDigits(token);
            if (!bare.isEmpty()) {
                tokens.add(SAME.getOrDefault(bare, bare));
            }
        }
        String form = takeForm(tokens);
        tokens.removeIf(token -> token.equals("and") || token.equals("the"));
        String core = String.join(" ", tokens);
        int end = tokens.size();
        while (end > 1 && BUSINESS.contains(tokens.get(end - 1))) {
            end--;
        }
        return new CompanyName(core, String.join(" ", tokens.subList(0, end)), form, "", "");
    }

    /** Removes the legal form, which may be several words (GmbH and Co KG), from the end; the first word is never one. */
    private static String takeForm(List<String> tokens) {
        for (int from = Math.max(1, tokens.size() - 4); from < tokens.size(); from++) {
            String form = FORMS.get(String.join("", tokens.subList(from, tokens.size())));
            if (form != null) {
                tokens.subList(from, tokens.size()).clear();
                return form;
            }
        }
        return "";
    }
}

package io.kempt.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * Finds the divisions that an address names. From a place in the text it follows every chain of names in which each lies
 * within the one before; the chain with the most links wins, then the one with full and current names. A name without 市
 * or 区 counts only where it is not the beginning of a street's or a building's name.
 */
final class AddressParser {
    private static final int LINK = 1000;
    private static final int FULL_NAME = 100;
    private static final int CURRENT = 40;

    /** A short name stands first for a province rather than for a city of that name: 吉林, 海南. */
    private static final int PROVINCE_FIRST = 20;

    /** How far into an address that begins otherwise a division is looked for. */
    private static final int FARTHEST = 40;

    private static final String SEPARATORS = " ,，、。.;；:：-—/|·>()（）";

    private static final String[] LABELS = {
        "详细地址", "联系地址", "公司地址", "通讯地址", "通信地址", "注册地址", "办公地址", "收货地址", "地址", "住址", "中华人民共和国", "中国大陆", "中国"
    };

    /** The first characters of the labels. */
    private static final String LABELS_BEGIN = "详联公通注办收地住中";

    private static final String[] PLACEHOLDERS = {"市辖区", "省直辖县级行政区划", "省直辖", "自治区直辖县级行政区划"};

    /** Short names of a city that say as often a district elsewhere: 朝阳 in 辽宁 and in 北京. */
    private static final String CONTESTED = "朝阳";

    private final String text;
    private final String key;
    private final PlaceNames names = PlaceNames.all();

    private int bestScore;
    private int bestEnd;
    private final List<Integer> best = new ArrayList<>(4);

    private AddressParser(String text, String key) {
        this.text = text;
        this.key = key;
    }

    /**
     * Reads an address in the canonical form. One with traditional characters is read as it is and in simplified ones, for
     * 乾 is both a traditional character and part of 乾县; what says more is taken.
     */
    static ChineseAddress parse(String text) {
        AddressParser asItIs = new AddressParser(text, text);
        asItIs.search();
        String simple = Simplified.of(text);
        // Characters beyond the basic plane may become shorter; then places in the key would not be those in the text.
        if (simple.equals(text) || simple.length() != text.length()) {
            return asItIs.address();
        }
        AddressParser simplified = new AddressParser(text, simple);
        simplified.search();
        return simplified.bestScore > asItIs.bestScore ? simplified.address() : asItIs.address();
    }

    private void search() {
        int start = start();
        search(start, false);
        for (int at = start + 1; best.isEmpty() && at < Math.min(key.length() - 2, FARTHEST); at++) {
            search(at, true);
        }
    }

    private ChineseAddress address() {
        if (best.isEmpty()) {
            Optional<Region> none = Optional.empty();
            return new ChineseAddress(text, none, none, none, text.substring(start()), false, false, List.of());
        }
        settle();
        int[] found = best.stream().mapToInt(Integer::intValue).toArray();
        List<Region> candidates = best.stream().map(Regions::at).toList();
        int end = bestEnd;
        return new ChineseAddress(
                text,
                Regions.optional(common(found, Regions::provinceOf)),
                Regions.optional(common(found, Regions::cityOf)),
                Regions.optional(common(found, AddressParser::countyOf)),
                text.substring(skip(end)),
                found.length > 1,
                found.length == 1 && contradicts(found[0], end),
                candidates);
    }

    /** Behind labels, a postcode and the country. */
    private int start() {
        int at = skip(0);
        int digits = at;
        while (digits < key.length() && CellText.isDigit(key.charAt(digits))) {
            digits++;
        }
        at = digits - at == 6 ? skip(digits) : at;
        for (int round = 0; round < 2 && at < key.length() && LABELS_BEGIN.indexOf(key.charAt(at)) >= 0; round++) {
            for (String label : LABELS) {
                if (key.startsWith(label, at)) {
                    at = skip(at + label.length());
                }
            }
        }
        return at;
    }

    private void search(int at, boolean inside) {
        bestScore = 0;
        best.clear();
        extend(at, -1, 0, inside);
    }

    /** Goes on from a place with each name that fits there; the chains that end here are judged first. */
    private void extend(int from, int region, int score, boolean inside) {
        int at = skip(from);
        at = region >= 0 ? skipPlaceholders(at) : at;
        for (int name = names.first(key, at); name > 0; name = names.next(name, key, at)) {
            int end = at + names.length(name);
            int named = names.region(name);
            boolean deeper = (region < 0 || isWithin(named, region)) && !names.isPartOfFull(name, key, at);
            if (deeper && named != region && fits(name, end, region < 0, inside)) {
                int points = score + points(name, region < 0);
                int behind = behindKind(name, end);
                record(named, points, behind);
                extend(behind, named, points, inside);
            } else if (named == region && names.kind(name) != PlaceNames.SHORT) {
                record(named, score, end);
                extend(end, named, score, inside);
            }
        }
    }

    private void record(int region, int score, int end) {
        if (score > bestScore) {
            best.clear();
            bestScore = score;
            bestEnd = end;
        }
        if (score == bestScore) {
            bestEnd = Math.max(bestEnd, end);
            if (!best.contains(region)) {
                best.add(region);
            }
        }
    }

    private int points(int name, boolean first) {
        int code = Regions.code(names.region(name));
        int points = LINK + names.length(name);
        points += names.kind(name) == PlaceNames.SHORT ? 0 : FULL_NAME;
        points += first && code % 10_000 == 0 ? PROVINCE_FIRST : 0;
        return points + (names.isCurrent(name) ? CURRENT : 0);
    }

    private boolean fits(int name, int end, boolean first, boolean inside) {
        int code = Regions.code(names.region(name));
        boolean county = code % 100 != 0;
        if (names.kind(name) != PlaceNames.SHORT) {
            boolean vague = county && names.length(name) < 3 && names.kind(name) != PlaceNames.OTHER;
            return !(first && vague) && !key.startsWith("场", end);
        }
        if (inside && first) {
            return false;
        }
        return (!first || !county || isCityLike(name) || isContested(name)) && !isOtherName(name, end);
    }

    /** Whether a short name is that of a city below the prefectures, such as 昆山. */
    private boolean isCityLike(int name) {
        int end = Regions.nameStart(names.region(name)) + names.length(name);
        return Regions.text().charAt(end) == '市';
    }

    private boolean isContested(int name) {
        return names.length(name) == CONTESTED.length()
                && Regions.text().startsWith(CONTESTED, Regions.nameStart(names.region(name)));
    }

    /** Whether a short name goes on as the name of a street, a building or another place. */
    private boolean isOtherName(int name, int end) {
        if (end >= key.length()) {
            return false;
        }
        char next = key.charAt(end);
        if (isFollowedByPart(name, end)) {
            return false;
        }
        if (next == '州') {
            return !isPrefectureOfPeople(name);
        }
        return NamesakeWords.follow(key, end);
    }

    /** Whether a place within this one follows by its full name: 海南海口市, 呼和浩特新城区. */
    private boolean isFollowedByPart(int name, int end) {
        for (int part = names.first(key, end); part > 0; part = names.next(part, key, end)) {
            boolean named = names.kind(part) != PlaceNames.SHORT || Regions.code(names.region(part)) % 100 == 0;
            if (named && names.region(part) != names.region(name) && isWithin(names.region(part), names.region(name))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrefectureOfPeople(int name) {
        int at = Regions.nameStart(names.region(name));
        String table = Regions.text();
        int kind = table.indexOf("自治州", at);
        return kind > 0 && kind < table.indexOf('\n', at);
    }

    /** The end of a short name together with the word that people say for its kind: 黔东南州, 昆山县. */
    private int behindKind(int name, int end) {
        if (names.kind(name) != PlaceNames.SHORT || end >= key.length()) {
            return end;
        }
        return "州市县区".indexOf(key.charAt(end)) >= 0 && !key.startsWith("市场", end) ? end + 1 : end;
    }

    private static boolean isWithin(int region, int other) {
        int code = Regions.code(region);
        int above = Regions.code(other);
        if (above % 100 != 0) {
            return region == other;
        }
        return above % 10_000 == 0 ? code / 10_000 == above / 10_000 : code / 100 == above / 100;
    }

    private int skip(int from) {
        int at = from;
        while (at < key.length() && SEPARATORS.indexOf(key.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int skipPlaceholders(int from) {
        if (from >= key.length() || "市省自".indexOf(key.charAt(from)) < 0) {
            return from;
        }
        for (String word : PLACEHOLDERS) {
            if (key.startsWith(word, from)) {
                return skip(from + word.length());
            }
        }
        return from;
    }

    /**
     * Where one candidate holds the others, as a province does its city of the same name, only that one is certain; and
     * an area that has two codes is one place.
     */
    private void settle() {
        if (best.size() < 2) {
            return;
        }
        for (int one : best) {
            if (best.stream().allMatch(other -> isWithin(other, one) || isSame(one, other))) {
                best.clear();
                best.add(one);
                return;
            }
        }
    }

    private static boolean isSame(int one, int other) {
        return Regions.fullName(Regions.at(one)).equals(Regions.fullName(Regions.at(other)));
    }

    private static int common(int[] found, IntUnaryOperator ancestor) {
        int first = ancestor.applyAsInt(found[0]);
        for (int one : found) {
            if (ancestor.applyAsInt(one) != first) {
                return -1;
            }
        }
        return first;
    }

    private static int countyOf(int region) {
        return Regions.code(region) % 100 == 0 ? -1 : region;
    }

    /** Whether the text goes on with the full name of a place, or with a chain of two, that lies elsewhere. */
    private boolean contradicts(int found, int end) {
        if (countyOf(found) >= 0) {
            return false;
        }
        search(skip(end), false);
        boolean certain = bestScore >= 2 * LINK || bestScore >= LINK + FULL_NAME + CURRENT + 3;
        return certain && best.stream().noneMatch(one -> isWithin(one, found)) && isNamedInFull(skip(end));
    }

    private boolean isNamedInFull(int at) {
        for (int name = names.first(key, at); name > 0; name = names.next(name, key, at)) {
            boolean county = Regions.code(names.region(name)) % 100 != 0;
            if (names.kind(name) == PlaceNames.FULL && (!county || best.size() == 1)) {
                return true;
            }
        }
        return false;
    }
}

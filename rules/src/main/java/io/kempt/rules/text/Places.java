package io.kempt.rules.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Place names at the beginning of company names. */
final class Places {
    private static final int LONGEST = 8;
    private static final List<String> KINDS = List.of(
            "特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "自治县", "自治旗", "新区", "地区", "省", "市", "县", "区", "州", "旗",
            "盟");

    /** Words that end like a place and are none: 小区, 超市. */
    private static final List<String> NO_PLACES =
            List.of("小区", "社区", "园区", "城市", "超市", "都市", "夜市", "集市", "门市", "上市", "股市");

    private static final Set<String> NAMES = names();

    private Places() {}

    /** How many characters the known place takes with which a text begins, its 省 or 市 included; 0 for none. */
    static int prefix(String text) {
        for (int length = Math.min(LONGEST, text.length()); length > 1; length--) {
            if (NAMES.contains(text.substring(0, length))) {
                return length + kindAt(text, length);
            }
        }
        return 0;
    }

    /** As {@link #prefix}, followed by districts: 上海市浦东新区 as a whole. */
    static int leading(String text) {
        int end = prefix(text);
        if (end == 0) {
            return 0;
        }
        int next = prefix(text.substring(end));
        while (next > 0 && end + next < text.length()) {
            end += next;
            next = prefix(text.substring(end));
        }
        return end + district(text, end);
    }

    private static int kindAt(String text, int at) {
        for (String kind : KINDS) {
            if (text.startsWith(kind, at) && !text.startsWith("市场", at) && !text.startsWith("区块", at)) {
                return kind.length();
            }
        }
        return 0;
    }

    /** A district of two to four characters and its kind, right behind a known place. */
    private static int district(String text, int start) {
        for (int end = start + 2; end <= Math.min(start + 5, text.length()); end++) {
            String piece = text.substring(start, end);
            boolean ends = piece.endsWith("区") || piece.endsWith("县") || piece.endsWith("市");
            if (ends
                    && piece.length() > 2
                    && NO_PLACES.stream().noneMatch(piece::endsWith)
                    && !text.startsWith("场", end)) {
                return piece.length();
            }
        }
        return 0;
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Province province : Provinces.ALL) {
            names.add(province.shortName());
            names.addAll(province.cities());
        }
        return names;
    }
}

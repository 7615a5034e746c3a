package io.kempt.rules.text;

import java.util.Arrays;

/**
 * Every name that an address can have for a division of China: full names, names without 市 or 县, former names and a few
 * names of areas. They are found by their first two characters and compared where they lie in the table of
 * {@link Regions}, so that looking costs no objects.
 */
final class PlaceNames {
    /** The full name, as 南京市. */
    static final int FULL = 0;
    /** The full name that a division once had. */
    static final int FORMER = 1;
    /** Another name that says enough by itself, as 浦东. */
    static final int OTHER = 2;
    /** The name without the word for its kind, as 南京: on its own it may be part of any other name. */
    static final int SHORT = 3;

    private static final int CURRENT = 1 << 8;
    private static final int BUCKETS = 1 << 14;

    /** Peoples in the names of autonomous divisions, which short names leave out: 黔东南苗族侗族自治州. */
    private static final String[] PEOPLES = {
        "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族",
        "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜", "土族", "达斡尔族", "仫佬族", "羌族",
        "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "普米族", "塔吉克", "怒族", "鄂温克族", "保安族", "裕固族", "独龙族", "鄂伦春", "各族"
    };

    private static final String[] KINDS = {
        "特别行政区", "自治区", "自治州", "自治县", "自治旗", "省", "市", "地区", "盟", "新区", "林区", "矿区", "县", "区", "旗"
    };

    /** The last characters of the kinds. */
    private static final String LAST = "区州县旗省市盟";

    private final String text = Regions.text();
    private final int[] heads = new int[BUCKETS];
    private int[] next = new int[12_000];
    private int[] starts = new int[12_000];
    /** Region index, whether it is a current one's, kind and length of each name, packed. */
    private int[] names = new int[12_000];

    private int count = 1;

    private PlaceNames() {
        for (int i = 0; i < Regions.size(); i++) {
            addNames(i);
        }
        int at = Regions.otherNames();
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int region = Regions.indexOf(Integer.parseInt(text, at + 1, at + 7, 10));
            add(at + 7, end - at - 7, region, OTHER, true);
            at = text.indexOf('~', end);
            at = at < 0 ? text.length() : at;
        }
    }

    /** The names; made when the first Chinese address is met. */
    static PlaceNames all() {
        return Holder.ALL;
    }

    private static final class Holder {
        static final PlaceNames ALL = new PlaceNames();
    }

    private void addNames(int region) {
        int start = Regions.nameStart(region);
        int end = start;
        while (isName(text.charAt(end))) {
            end++;
        }
        if (Regions.isPlaceholder(start)) {
            return;
        }
        // A year behind the dash is the last one in which it was listed.
        int dash = text.charAt(end) == '=' ? text.indexOf('-', end) : -1;
        boolean current = dash < 0 || !CellText.isDigit(text.charAt(dash + 1));
        add(start, end - start, region, FULL, current);
        add(start, shortLength(start, end), region, SHORT, current);
        int slash = text.charAt(end) == '\n' ? -1 : text.indexOf('/', end);
        int line = text.indexOf('\n', end);
        while (slash > 0 && slash < line) {
            int stop = slash + 1;
            while (isName(text.charAt(stop))) {
                stop++;
            }
            add(slash + 1, stop - slash - 1, region, FORMER, false);
            slash = text.charAt(stop) == '/' ? stop : -1;
        }
    }

    private static boolean isName(char c) {
        return c != '\n' && c != '=' && c != '/';
    }

    private void add(int start, int length, int region, int kind, boolean current) {
        if (length < 2) {
            return;
        }
        if (count == names.length) {
            next = Arrays.copyOf(next, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            names = Arrays.copyOf(names, count * 2);
        }
        int bucket = bucket(text, start);
        starts[count] = start;
        names[count] = region << 9 | (current ? CURRENT : 0) | kind << 5 | Math.min(length, 31);
        next[count] = heads[bucket];
        heads[bucket] = count++;
    }

    private static int bucket(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1) * 7919) & (BUCKETS - 1);
    }

    /** The length of a name without the word for its kind; 0 when nothing that could stand alone is left. */
    private int shortLength(int start, int end) {
        if (LAST.indexOf(text.charAt(end - 1)) < 0) {
            return 0;
        }
        String name = text.substring(start, end);
        for (String kind : KINDS) {
            if (name.endsWith(kind)) {
                boolean ofPeople = kind.startsWith("自治");
                int length = name.length() - kind.length();
                return ofPeople ? withoutPeoples(name, length) : length;
            }
        }
        return 0;
    }

    private static int withoutPeoples(String name, int length) {
        int left = length;
        boolean found = true;
        while (found) {
            found = false;
            for (String people : PEOPLES) {
                if (left - people.length() >= 2 && name.startsWith(people, left - people.length())) {
                    left -= people.length();
                    found = true;
                    break;
                }
            }
        }
        return left;
    }

    /** The first name that begins as the text does at a place; 0 for none. */
    int first(String of, int at) {
        return at + 1 < of.length() ? matching(heads[bucket(of, at)], of, at) : 0;
    }

    /** The name after one that {@link #first} or this method gave; 0 for none. */
    int next(int name, String of, int at) {
        return matching(next[name], of, at);
    }

    private int matching(int from, String of, int at) {
        int name = from;
        while (name > 0 && !of.regionMatches(at, text, starts[name], length(name))) {
            name = next[name];
        }
        return name;
    }

    int length(int name) {
        return names[name] & 31;
    }

    int kind(int name) {
        return names[name] >> 5 & 7;
    }

    /** The index of the division that a name stands for. */
    int region(int name) {
        return names[name] >> 9;
    }

    /** Whether it is the present name of a division that stands in the newest list. */
    boolean isCurrent(int name) {
        return (names[name] & CURRENT) != 0;
    }

    /** Whether a short name is only the beginning of the full one, which the text holds at this place as well. */
    boolean isPartOfFull(int name, String of, int at) {
        int region = region(name);
        int start = Regions.nameStart(region);
        int end = start;
        while (isName(text.charAt(end))) {
            end++;
        }
        return kind(name) == SHORT && of.regionMatches(at, text, start, end - start);
    }
}

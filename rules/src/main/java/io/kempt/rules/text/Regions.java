package io.kempt.rules.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The administrative divisions of China by code, current and former ones since 2002, with a few areas whose codes
 * registering offices use although they are no divisions. The table is a text of 84 KB that is searched where it lies; a
 * {@link Region} is made when one is asked for.
 *
 * <p>The list has no official feed any more and ends on {@link #asOf}; codes that came later, or ended before 2002, are
 * not in it. Whoever does not find a code here may only doubt it.
 */
public final class Regions {
    /** The year that stands for "in the first list that there is". */
    private static final int FIRST_YEAR = 2002;

    private static final int CODE = 6;

    private Regions() {}

    /** The day for which the newest list was published. */
    public static LocalDate asOf() {
        return LocalDate.parse(text().substring(Codes.TABLE.asOf, Codes.TABLE.asOf + "yyyy-MM-dd".length()));
    }

    /** The division of a six-digit code, current or former; empty for any other text. */
    public static Optional<Region> ofCode(String code) {
        int index = Codes.TABLE.indexOf(code, 0, code.length());
        return optional(index);
    }

    /**
     * Whether six characters of a text are the code of a division or area, current or former. It makes no objects.
     *
     * @param start where the six characters begin
     */
    public static boolean isListed(String text, int start) {
        return Codes.TABLE.indexOf(text, start, text.length() - start < CODE ? 0 : CODE) >= 0;
    }

    /** The prefecture of a county, or the province where there is none between; empty for a province. */
    public static Optional<Region> parent(Region region) {
        return switch (region.level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> province(region);
            case COUNTY -> city(region).or(() -> province(region));
        };
    }

    /** The province in which a division lies, or which it is. */
    public static Optional<Region> province(Region region) {
        return optional(indexOf(Integer.parseInt(region.code()) / 10_000 * 10_000));
    }

    /**
     * The city that an address would name for a division: its prefecture, or Beijing, Shanghai, Tianjin and Chongqing
     * themselves. Empty for a province, and for a county that answers to its province directly, such as 仙桃市.
     */
    public static Optional<Region> city(Region region) {
        int index = indexOf(Integer.parseInt(region.code()));
        return optional(index < 0 ? -1 : cityOf(index));
    }

    static Optional<Region> optional(int index) {
        return index < 0 ? Optional.empty() : Optional.of(at(index));
    }

    /** The name with those of its province and city before it: 江苏省南京市鼓楼区, 上海市浦东新区. */
    public static String fullName(Region region) {
        StringBuilder name = new StringBuilder();
        Optional<Region> province = province(region);
        Optional<Region> city = city(region);
        province.ifPresent(one -> name.append(one.name()));
        city.filter(one -> !one.equals(province.orElse(null))).ifPresent(one -> name.append(one.name()));
        boolean named =
                name.length() > 0 && (region.isPlaceholder() || name.toString().endsWith(region.name()));
        return named ? name.toString() : name.append(region.name()).toString();
    }

    /** How many codes the table holds. */
    static int size() {
        return Codes.TABLE.codes.length;
    }

    /** The table's text, in which names lie. */
    static String text() {
        return Text.TEXT;
    }

    /** Where in the text the name of the division at an index begins. */
    static int nameStart(int index) {
        return Codes.TABLE.lines[index] + CODE;
    }

    static int code(int index) {
        return Codes.TABLE.codes[index];
    }

    static int indexOf(int code) {
        return Arrays.binarySearch(Codes.TABLE.codes, code);
    }

    /** Where the lines of other names begin. */
    static int otherNames() {
        return Codes.TABLE.otherNames;
    }

    /** The index of the province of the division at an index; -1 when the table lacks it. */
    static int provinceOf(int index) {
        return indexOf(Codes.TABLE.codes[index] / 10_000 * 10_000);
    }

    /** The index of what {@link #city} gives; -1 for none. */
    static int cityOf(int index) {
        int province = provinceOf(index);
        boolean isProvince = Codes.TABLE.codes[index] % 10_000 == 0;
        if (province >= 0 && text().charAt(nameStart(province) + 2) == '市') {
            return province;
        }
        int city = isProvince ? -1 : indexOf(Codes.TABLE.codes[index] / 100 * 100);
        return city >= 0 && isPlaceholder(nameStart(city)) ? -1 : city;
    }

    /** Whether the name at a place of the text only groups counties: 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划. */
    static boolean isPlaceholder(int start) {
        String text = text();
        char first = text.charAt(start);
        boolean single = (first == '市' || first == '县') && !CellText.isHan(text.charAt(start + 1));
        return single
                || text.startsWith("市辖区", start)
                || text.startsWith("省直", start)
                || text.startsWith("自治区直", start);
    }

    /** The division at an index of the table; each is made once, and twice at most where two threads ask for it first. */
    static Region at(int index) {
        Region made = Codes.TABLE.made[index];
        if (made == null) {
            made = read(index);
            Codes.TABLE.made[index] = made;
        }
        return made;
    }

    private static Region read(int index) {
        int start = nameStart(index);
        String line = text().substring(start, text().indexOf('\n', start));
        List<String> names = new ArrayList<>(Arrays.asList(line.split("/")));
        String name = names.remove(0);
        int years = name.indexOf('=');
        if (years < 0) {
            return new Region(codeAt(index), name, List.copyOf(names), FIRST_YEAR, 0);
        }
        int dash = name.indexOf('-', years);
        int first = year(name.substring(years + 1, dash), FIRST_YEAR);
        int last = year(name.substring(dash + 1), 0);
        return new Region(codeAt(index), name.substring(0, years), List.copyOf(names), first, last);
    }

    private static int year(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }

    private static String codeAt(int index) {
        return text().substring(Codes.TABLE.lines[index], Codes.TABLE.lines[index] + CODE);
    }

    /**
     * The codes and where their lines are. It reads bytes, for most who ask for a code want no name; and it is an object,
     * for the loop of a static initialiser runs uncompiled.
     */
    private static final class Table {
        private static final int MOST = 6000;
        final byte[] bytes = TextResource.bytes(Regions.class, "regions.txt");
        final int[] codes;
        /** Where in the text, counted in characters, the line of each code begins. */
        final int[] lines;

        final @Nullable Region[] made;
        int asOf;
        int otherNames;

        Table() {
            int[] found = new int[MOST];
            int[] starts = new int[MOST];
            int count = 0;
            int characters = 0;
            boolean lineStart = true;
            for (int i = 0; i < bytes.length; i++) {
                byte b = bytes[i];
                if (lineStart && b >= '0' && b <= '9') {
                    found[count] = code(i);
                    starts[count++] = characters;
                } else if (lineStart && b == 'a') {
                    asOf = characters + "as-of ".length();
                } else if (lineStart && b == '~' && otherNames == 0) {
                    otherNames = characters;
                }
                lineStart = b == '\n';
                // Bytes that only go on with a character are not counted.
                characters += (b & 0xC0) == 0x80 ? 0 : 1;
            }
            codes = Arrays.copyOf(found, count);
            lines = Arrays.copyOf(starts, count);
            made = new Region[count];
        }

        private int code(int start) {
            int code = 0;
            for (int i = start; i < start + CODE; i++) {
                code = code * 10 + (bytes[i] - '0');
            }
            return code;
        }

        /** The index of the code that stands in a text; negative when none does. */
        int indexOf(String text, int start, int length) {
            if (length != CODE) {
                return -1;
            }
            int code = 0;
            for (int i = start; i < start + CODE; i++) {
                char c = text.charAt(i);
                if (!CellText.isDigit(c)) {
                    return -1;
                }
                code = code * 10 + (c - '0');
            }
            return Arrays.binarySearch(codes, code);
        }
    }

    /** Loads when the first code is met. */
    private static final class Codes {
        static final Table TABLE = new Table();
    }

    /** The table as text; made when the first name is wanted. */
    private static final class Text {
        static final String TEXT = new String(Codes.TABLE.bytes, StandardCharsets.UTF_8);
    }
}

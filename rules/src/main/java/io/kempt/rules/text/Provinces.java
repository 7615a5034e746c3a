package io.kempt.rules.text;

import io.kempt.rules.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The 34 divisions of China at province level (GB/T 2260), and finding them in an address. */
public final class Provinces {
    public static final List<Province> ALL = load();

    /** What may follow a place's name when the name is only part of a street's or a district's. */
    private static final List<String> NOT_THE_PLACE = List.of(
            "路", "街", "大道", "大街", "东路", "西路", "南路", "北路", "中路", "东街", "西街", "南街", "北街", "巷", "弄", "胡同", "村", "镇", "乡");

    private static final Province[] BY_CODE = byCode();

    private Provinces() {}

    /** The province of a two-digit code. */
    public static Optional<Province> ofCode(String code) {
        if (code.length() != 2 || !CellText.isDigits(code)) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_CODE[Integer.parseInt(code)]);
    }

    /**
     * The province that an address names. One at the beginning wins; elsewhere a single one counts, unless its name is
     * part of a street's. Nothing when several are named: a guess would look like knowledge.
     */
    public static Optional<Province> inAddress(String address) {
        String text = withoutCountry(Simplified.of(CellText.fold(address)));
        if (!CellText.hasHan(text)) {
            return Optional.empty();
        }
        Optional<Province> first = at(text, 0);
        if (first.isPresent()) {
            return first;
        }
        List<Province> named =
                ALL.stream().filter(province -> isNamedIn(text, province)).toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static String withoutCountry(String text) {
        for (String country : List.of("中华人民共和国", "中国")) {
            if (text.startsWith(country)) {
                return text.substring(country.length()).strip();
            }
        }
        return text;
    }

    private static Optional<Province> at(String text, int start) {
        return ALL.stream().filter(province -> namedAt(text, start, province)).findFirst();
    }

    private static boolean namedAt(String text, int start, Province province) {
        return text.startsWith(province.label().zh(), start)
                || placeAt(text, start, province.shortName())
                || province.cities().stream().anyMatch(city -> cityAt(text, start, city));
    }

    private static boolean isNamedIn(String text, Province province) {
        return Stream.concat(Stream.of(province.shortName()), province.cities().stream())
                .anyMatch(place -> {
                    int at = text.indexOf(place);
                    return at >= 0
                            && (place.equals(province.shortName())
                                    ? placeAt(text, at, place)
                                    : cityAt(text, at, place));
                });
    }

    /** Beyond provinces a bare name is not enough: 朝阳 is a city in 辽宁 and a district in 北京. */
    private static boolean cityAt(String text, int start, String city) {
        int end = start + city.length();
        return text.startsWith(city, start)
                && Stream.of("市", "州", "地区", "盟", "自治州").anyMatch(kind -> text.startsWith(kind, end));
    }

    private static boolean placeAt(String text, int start, String place) {
        int end = start + place.length();
        boolean otherPlace = place.equals("海南") && (text.startsWith("州", end) || text.startsWith("藏族", end));
        return text.startsWith(place, start)
                && !otherPlace
                && NOT_THE_PLACE.stream().noneMatch(word -> text.startsWith(word, end));
    }

    private static List<Province> load() {
        List<Province> provinces = new ArrayList<>();
        for (String line : TextResource.lines(Provinces.class, "places.txt")) {
            provinces.add(province(line));
        }
        return List.copyOf(provinces);
    }

    private static Province province(String line) {
        String[] part = line.split("\\|", -1);
        List<String> cities = part[4].isEmpty() ? List.of() : List.of(part[4].split(" "));
        return new Province(part[0], new Label(part[3], part[1]), part[2], cities);
    }

    private static Province[] byCode() {
        Province[] byCode = new Province[100];
        for (Province province : ALL) {
            byCode[Integer.parseInt(province.code())] = province;
        }
        return byCode;
    }
}

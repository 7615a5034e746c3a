package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;
import java.util.Arrays;
import java.util.List;

/** Addresses in real Chinese cities and districts, of invented houses. */
final class ChineseAddresses {
    private static final List<City> CITIES =
            WordTables.lines("cities.tsv").stream().map(City::of).toList();
    private static final int[] SUMS = sums();
    private static final double WITH_BUILDING = 0.65;

    private ChineseAddresses() {}

    private static int[] sums() {
        int[] sums = CITIES.stream().mapToInt(City::weight).toArray();
        Arrays.parallelPrefix(sums, Integer::sum);
        return sums;
    }

    static City city(Dice dice) {
        int at = Arrays.binarySearch(SUMS, dice.below(SUMS[SUMS.length - 1]) + 1);
        return CITIES.get(at < 0 ? -at - 1 : at);
    }

    static Address address(City city, Dice dice) {
        String road = dice.pick(WordTables.words("road-zh")) + dice.pick(WordTables.words("road-kind-zh"));
        String street = dice.pick(city.districts) + road + (1 + dice.below(990)) + "号";
        String unit = dice.chance(WITH_BUILDING) ? building(dice) : "";
        String postcode =
                city.postcode + Integer.toString(100 + 1 + dice.below(29)).substring(1) + "0";
        return new Address(city.province + city.name, street, unit, city.name, postcode);
    }

    private static String building(Dice dice) {
        StringBuilder out = new StringBuilder(dice.pick(WordTables.words("estate-name-zh")))
                .append(dice.pick(WordTables.words("estate-zh")))
                .append(1 + dice.below(30))
                .append(dice.pick(List.of("号楼", "栋", "幢")));
        if (dice.chance(0.5)) {
            out.append(1 + dice.below(4)).append("单元");
        }
        out.append((1 + dice.below(28)) * 100 + 1 + dice.below(8));
        return dice.chance(0.8) ? out.append("室").toString() : out.toString();
    }

    /**
     * A city.
     *
     * @param weight how often it is drawn
     * @param province empty for a municipality
     * @param postcode the first three digits
     * @param areaCode without the zero before it
     */
    record City(
            int weight,
            String province,
            String name,
            String english,
            String postcode,
            String areaCode,
            List<String> districts) {
        static City of(String line) {
            String[] cells = line.split("\t", -1);
            return new City(
                    Integer.parseInt(cells[0]),
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    WordTables.split(cells[6]));
        }

        /** 深圳 for 深圳市. */
        String brief() {
            return name.substring(0, name.length() - 1);
        }
    }
}

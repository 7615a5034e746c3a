package io.kempt.rules.generate.party;

import java.util.List;

/**
 * A Chinese city.
 *
 * @param province the province with its suffix; empty for a municipality such as 北京市
 * @param name the city with its suffix
 */
record City(String province, String name, String english, List<District> districts) {
    static City of(String[] cells) {
        List<District> districts =
                List.of(cells[3].split(" ")).stream().map(District::of).toList();
        return new City(cells[0], cells[1], cells[2], districts);
    }

    /** As companies use it in their names: 深圳 or 深圳市. */
    String inCompanyName(Dice dice) {
        return dice.chance(0.4) ? name : name.substring(0, name.length() - 1);
    }

    /**
     * A district or county.
     *
     * @param code six digits of GB/T 2260
     */
    record District(String name, String code) {
        static District of(String cell) {
            String[] parts = cell.split(":", 2);
            return new District(parts[0], parts[1]);
        }
    }
}

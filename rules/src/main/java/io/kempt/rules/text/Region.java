package io.kempt.rules.text;

import java.util.List;

/**
 * An administrative division of China (GB/T 2260): a province, a prefecture ("city") or a county, in its broad senses. Its
 * code says where it belongs: two digits of the province, two of the prefecture, two of the county.
 *
 * @param code six digits
 * @param name the full name, such as 浦东新区; of a former division the last one
 * @param formerNames other names that the same code had
 * @param firstListed the year of the first list that holds it; 2002 means that year or before
 * @param lastListed the year of the last list that holds it; 0 for a division that stands in the newest list
 */
public record Region(String code, String name, List<String> formerNames, int firstListed, int lastListed) {

    /** The levels of divisions. A code that ends in 0000 is a province's, one that ends in 00 a prefecture's. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY
    }

    public Level level() {
        if (!code.endsWith("00")) {
            return Level.COUNTY;
        }
        return code.endsWith("0000") ? Level.PROVINCE : Level.CITY;
    }

    /** Whether the code stands in the newest list. */
    public boolean isCurrent() {
        return lastListed == 0;
    }

    /** Whether it only groups counties in the lists, as 市辖区 does, and is no part of anybody's address. */
    public boolean isPlaceholder() {
        return name.equals("市辖区") || name.equals("县") || name.equals("市") || name.contains("直辖");
    }

    /** Whether this division lies in that one, or is that one. */
    public boolean isWithin(Region other) {
        int digits = switch (other.level()) {
            case PROVINCE -> 2;
            case CITY -> 4;
            case COUNTY -> 6;
        };
        return code.regionMatches(0, other.code, 0, digits);
    }
}

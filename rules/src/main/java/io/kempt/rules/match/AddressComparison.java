package io.kempt.rules.match;

import java.util.List;

/** Street, house, town and postcode together: they say one thing, where a household or a company lives. */
final class AddressComparison implements Comparison {
    private static final int EXACT = 0;
    private static final int BUILDING = 1;
    private static final int CLOSE = 2;
    private static final int POSTCODE = 3;
    private static final int ROAD = 4;
    private static final int CITY = 5;
    private static final int POSTCODE_OTHER_STREET = 6;
    private static final int CITY_OTHER_STREET = 7;
    private static final int OTHER = 8;
    private static final double CLOSE_TOWN = 0.9;
    private static final double CLOSE_ROAD = 0.9;
    private static final double CLOSE_STREET = 0.96;
    private static final List<String> LEVELS = List.of(
            "exact",
            "building",
            "close",
            "postcode",
            "other-house",
            "town",
            "postcode-other-street",
            "town-other-street",
            "other");

    @Override
    public String name() {
        return "address";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        AddressColumn addresses = records.addresses;
        if (addresses.code(a) == 0 || addresses.code(b) == 0) {
            return UNKNOWN;
        }
        int streetA = addresses.street(a);
        int streetB = addresses.street(b);
        boolean postcode = addresses.postcode(a) != 0 && addresses.postcode(a) == addresses.postcode(b);
        boolean town = sameTown(addresses, a, b);
        boolean placeKnown = placed(addresses, a) && placed(addresses, b);
        if (streetA == 0 || streetB == 0) {
            return postcode ? POSTCODE : town ? CITY : placeKnown ? OTHER : UNKNOWN;
        }
        if (postcode || town || !placeKnown) {
            int street = street(addresses, a, b);
            if (street != OTHER) {
                return street;
            }
        }
        return postcode ? POSTCODE_OTHER_STREET : town ? CITY_OTHER_STREET : OTHER;
    }

    private static boolean placed(AddressColumn addresses, int record) {
        return addresses.city(record) != 0 || addresses.postcode(record) != 0;
    }

    private static boolean sameTown(AddressColumn addresses, int a, int b) {
        int cityA = addresses.city(a);
        int cityB = addresses.city(b);
        if (cityA == 0 || cityB == 0) {
            return false;
        }
        return cityA == cityB || (addresses.part(cityA).length() > 3 && addresses.alike(cityA, cityB, CLOSE_TOWN));
    }

    private static int street(AddressColumn addresses, int a, int b) {
        if (addresses.street(a) == addresses.street(b)) {
            return EXACT;
        }
        boolean house = addresses.house(a) != 0 && addresses.house(a) == addresses.house(b);
        boolean road = addresses.road(a) != 0 && addresses.road(a) == addresses.road(b);
        if (house && road) {
            return BUILDING;
        }
        String streetA = addresses.part(addresses.street(a));
        String streetB = addresses.part(addresses.street(b));
        if (house && (begins(streetA, streetB) || begins(streetB, streetA))) {
            return BUILDING;
        }
        boolean alike = road || addresses.alike(addresses.road(a), addresses.road(b), CLOSE_ROAD);
        boolean otherHouse = !house && addresses.house(a) != 0 && addresses.house(b) != 0;
        if (otherHouse) {
            return alike ? ROAD : OTHER;
        }
        return (house && alike)
                        || addresses.withinOneEdit(addresses.street(a), addresses.street(b))
                        || addresses.alike(addresses.street(a), addresses.street(b), CLOSE_STREET)
                ? CLOSE
                : OTHER;
    }

    /** Whether one address goes on where the other ends: a floor, a corner, a mall. */
    private static boolean begins(String longer, String shorter) {
        return shorter.length() >= 6 && longer.startsWith(shorter);
    }

    /** Whether both records say where they are, and it is not the same town. */
    static boolean elsewhere(AddressColumn addresses, int a, int b) {
        boolean postcode = addresses.postcode(a) != 0 && addresses.postcode(a) == addresses.postcode(b);
        return placed(addresses, a)
                && placed(addresses, b)
                && !postcode
                && !sameTown(addresses, a, b)
                && (addresses.street(a) == 0 || addresses.street(b) == 0 || street(addresses, a, b) > CLOSE);
    }

    @Override
    public int frequency(MatchRecords records, int a, int b, int level) {
        return records.addresses.streetCount(records.addresses.street(a));
    }
}

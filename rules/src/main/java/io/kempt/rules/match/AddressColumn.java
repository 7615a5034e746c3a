package io.kempt.rules.match;

/** Addresses: the parts of each distinct address as codes of one dictionary. */
final class AddressColumn {
    private final int[] codes;
    private final Dictionary parts = new Dictionary();
    private final int[] street;
    private final int[] road;
    private final int[] house;
    private final int[] city;
    private final int[] postcode;
    private int[] streetCounts = new int[0];

    /**
     * @param texts folded texts
     * @param addresses the distinct addresses, each the codes of text, city and postcode
     * @param codes by record
     */
    AddressColumn(Dictionary texts, Triples addresses, int[] codes) {
        this.codes = codes;
        int size = addresses.size();
        street = new int[size];
        road = new int[size];
        house = new int[size];
        city = new int[size];
        postcode = new int[size];
        for (int code = 1; code < size; code++) {
            Address address = Address.of(
                    texts.value(addresses.first(code)),
                    texts.value(addresses.second(code)),
                    texts.value(addresses.third(code)));
            street[code] = parts.add(address.street());
            road[code] = parts.add(address.road());
            house[code] = parts.add(address.house());
            city[code] = parts.add(address.city());
            postcode[code] = parts.add(address.postcode());
        }
        parts.close();
    }

    void count(int[] twin) {
        streetCounts = new int[parts.size()];
        for (int record = 0; record < codes.length; record++) {
            if (twin[record] == record) {
                streetCounts[street(record)]++;
            }
        }
    }

    int code(int record) {
        return codes[record];
    }

    int street(int record) {
        return street[codes[record]];
    }

    int road(int record) {
        return road[codes[record]];
    }

    int house(int record) {
        return house[codes[record]];
    }

    int city(int record) {
        return city[codes[record]];
    }

    int postcode(int record) {
        return postcode[codes[record]];
    }

    String part(int part) {
        return parts.value(part);
    }

    boolean alike(int partA, int partB, double least) {
        return parts.alike(partA, partB, least);
    }

    boolean withinOneEdit(int partA, int partB) {
        return parts.withinOneEdit(partA, partB);
    }

    int streetCount(int part) {
        return streetCounts[part];
    }
}

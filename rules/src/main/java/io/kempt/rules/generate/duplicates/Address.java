package io.kempt.rules.generate.duplicates;

/**
 * Where a customer is.
 *
 * @param region what may be written before the street, 广东省深圳市; empty outside China
 * @param street street and house number, in China with the district
 * @param unit flat, building or suite as written behind the street, with a blank before it where there is one; may be empty
 */
record Address(String region, String street, String unit, String city, String postcode) {
    /** Without the region. */
    String line() {
        return street + unit;
    }
}

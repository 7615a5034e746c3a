package io.kempt.rules.enrich;

import io.kempt.rules.text.Province;
import io.kempt.rules.text.Provinces;

/** The region code (GB/T 2260) of the place that an address names. */
final class AddressRegion {
    private AddressRegion() {}

    /** Six digits; empty where the address leaves doubt. */
    static String codeOf(String address) {
        return address.isEmpty()
                ? ""
                : Provinces.inAddress(address)
                        .map(Province::code)
                        .map(code -> code + "0000")
                        .orElse("");
    }
}

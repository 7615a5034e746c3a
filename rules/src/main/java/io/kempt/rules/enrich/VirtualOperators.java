package io.kempt.rules.enrich;

import java.util.List;
import java.util.Map;

/**
 * The number ranges that China's ministry of industry gave to virtual operators, who sell lines on the network of one of
 * the three carriers. As of 2026.
 */
final class VirtualOperators {
    private static final List<String> TELECOM = List.of("中国电信", "China Telecom");
    private static final List<String> MOBILE = List.of("中国移动", "China Mobile");
    private static final List<String> UNICOM = List.of("中国联通", "China Unicom");

    /** By the first three or four digits. */
    private static final Map<String, List<String>> NETWORKS = Map.ofEntries(
            Map.entry("162", TELECOM),
            Map.entry("165", MOBILE),
            Map.entry("167", UNICOM),
            Map.entry("171", UNICOM),
            Map.entry("1700", TELECOM),
            Map.entry("1701", TELECOM),
            Map.entry("1702", TELECOM),
            Map.entry("1703", MOBILE),
            Map.entry("1704", UNICOM),
            Map.entry("1705", MOBILE),
            Map.entry("1706", MOBILE),
            Map.entry("1707", UNICOM),
            Map.entry("1708", UNICOM),
            Map.entry("1709", UNICOM));

    private static final String COUNTRY = "+86";
    private static final int MOBILE_LENGTH = 14;

    private VirtualOperators() {}

    /** The carrier, Chinese then English, on whose network a virtual operator's mobile runs; empty for other numbers. */
    static List<String> networkOf(String canonical) {
        if (canonical.length() != MOBILE_LENGTH || !canonical.startsWith(COUNTRY)) {
            return List.of();
        }
        int start = COUNTRY.length();
        List<String> network = NETWORKS.get(canonical.substring(start, start + 3));
        return network != null ? network : NETWORKS.getOrDefault(canonical.substring(start, start + 4), List.of());
    }
}

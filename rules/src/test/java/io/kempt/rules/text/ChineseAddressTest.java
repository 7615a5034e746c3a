package io.kempt.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ChineseAddressTest {
    private static final String TABLE = "/io/kempt/rules/text/addresses.csv";

    static Stream<Arguments> addresses() {
        return Vectors.table(TABLE, 7);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void readsTheTable(
            String address, String province, String city, String county, String rest, String says, String reason) {
        ChineseAddress read = ChineseAddress.parse(address);

        assertEquals(
                List.of(province, city, county, rest, says),
                List.of(name(read.province()), name(read.city()), name(read.county()), read.rest(), said(read)),
                reason);
    }

    private static String said(ChineseAddress read) {
        if (read.ambiguous()) {
            return "ambiguous";
        }
        if (read.contradictory()) {
            return "contradiction";
        }
        return read.isWithoutRegion() ? "none" : "";
    }

    private static String name(Optional<Region> region) {
        return region.map(Region::name).orElse("");
    }

    @Test
    void namesAllCandidates() {
        List<String> names = ChineseAddress.parse("鼓楼区中山路1号").candidates().stream()
                .map(Regions::fullName)
                .sorted()
                .toList();

        assertEquals(List.of("江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "河南省开封市鼓楼区", "福建省福州市鼓楼区"), names);
    }

    /** Each current district, written out in full, is read as itself, with or without blanks. */
    @Test
    void readsEveryDivisionByItsFullName() {
        int read = 0;
        for (int i = 0; i < Regions.size(); i++) {
            Region region = Regions.at(i);
            if (region.isCurrent() && !region.isPlaceholder() && region.level() == Region.Level.COUNTY) {
                ChineseAddress address = ChineseAddress.parse(Regions.fullName(region) + "人民路1号");
                assertFalse(address.ambiguous(), region.toString());
                assertEquals(
                        Regions.fullName(region),
                        address.region().map(Regions::fullName).orElse(""));
                assertEquals("人民路1号", address.rest());
                read++;
            }
        }
        assertTrue(read > 2900, read + " divisions");
    }

    /** Whatever is thrown at it, it answers, and its certain parts lie within each other. */
    @Test
    void survivesMixtures() {
        List<String> parts = addresses().map(row -> (String) row.get()[0]).toList();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String a = parts.get(random.nextInt(parts.size()));
            String b = parts.get(random.nextInt(parts.size()));
            String mixed = a.substring(random.nextInt(a.length())) + b.substring(random.nextInt(b.length()));
            ChineseAddress read = ChineseAddress.parse(mixed);
            read.county().ifPresent(county -> assertEquals(read.province(), Regions.province(county), mixed));
            assertTrue(read.text().endsWith(read.rest()), mixed);
            assertEquals(read.text(), ChineseAddress.canonical(read.text()), mixed);
        }
    }

    @Test
    void keepsBlanksOfLatinText() {
        assertEquals("上海市浦东新区 Tower A 12楼", ChineseAddress.canonical(" 上海市 浦东新区 Tower A 12 楼"));
        String plain = "350 Fifth Avenue, New York";
        assertSame(plain, ChineseAddress.canonical(plain));
        assertTrue(ChineseAddress.parse(plain).isWithoutRegion());
        assertTrue(ChineseAddress.parse("").isWithoutRegion());
    }
}

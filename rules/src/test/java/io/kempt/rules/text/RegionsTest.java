package io.kempt.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegionsTest {
    @ParameterizedTest
    @CsvSource({
        "110000, 北京市, PROVINCE, true",
        "110108, 北京市海淀区, COUNTY, true",
        "320100, 江苏省南京市, CITY, true",
        "320106, 江苏省南京市鼓楼区, COUNTY, true",
        "429004, 湖北省仙桃市, COUNTY, true",
        "441900, 广东省东莞市, CITY, true",
        "110103, 北京市崇文区, COUNTY, false",
        "371202, 山东省莱芜市莱城区, COUNTY, false",
        "110302, 北京市北京经济技术开发区, COUNTY, true",
        "320594, 江苏省苏州市苏州工业园区, COUNTY, true",
        "440101, 广东省广州市, COUNTY, false",
        "810101, 香港特别行政区香港岛中西区, COUNTY, true",
        "710000, 台湾省, PROVINCE, true"
    })
    void knowsCodes(String code, String fullName, Region.Level level, boolean current) {
        Region region = Regions.ofCode(code).orElseThrow();

        assertEquals(fullName, Regions.fullName(region));
        assertEquals(level, region.level());
        assertEquals(current, region.isCurrent());
        assertTrue(Regions.isListed("91" + code, 2));
    }

    @ParameterizedTest
    @CsvSource({"990000", "110199", "11010", "1101080", "11010A", "''", "１１０１０８"})
    void doesNotKnowOthers(String code) {
        assertEquals(Optional.empty(), Regions.ofCode(code));
        assertFalse(Regions.isListed(code, code.length() - Math.min(6, code.length())) && code.length() == 6);
    }

    @Test
    void saysWhenADivisionWasListed() {
        Region former = Regions.ofCode("110103").orElseThrow();
        assertEquals(List.of(2002, 2009), List.of(former.firstListed(), former.lastListed()));
        Region recent = Regions.ofCode("330113").orElseThrow();
        assertEquals(List.of(2023, 0), List.of(recent.firstListed(), recent.lastListed()));
        assertEquals(List.of("襄樊市"), Regions.ofCode("420600").orElseThrow().formerNames());
    }

    @Test
    void findsParents() {
        Region gulou = Regions.ofCode("320106").orElseThrow();
        assertEquals("南京市", Regions.parent(gulou).orElseThrow().name());
        assertEquals(
                "江苏省",
                Regions.parent(Regions.parent(gulou).orElseThrow())
                        .orElseThrow()
                        .name());
        Region xiantao = Regions.ofCode("429004").orElseThrow();
        assertEquals("湖北省", Regions.parent(xiantao).orElseThrow().name());
        assertEquals(Optional.empty(), Regions.city(xiantao));
        assertTrue(gulou.isWithin(Regions.ofCode("320000").orElseThrow()));
        assertFalse(gulou.isWithin(Regions.ofCode("320300").orElseThrow()));
    }

    /** Every division has a province in the table, and codes are in order and unique. */
    @Test
    void theTableIsSound() {
        assertEquals(LocalDate.of(2023, 6, 30), Regions.asOf());
        assertTrue(Regions.size() > 4100);
        for (int i = 0; i < Regions.size(); i++) {
            Region region = Regions.at(i);
            assertEquals(Optional.of(region), Regions.ofCode(region.code()));
            assertTrue(Regions.province(region).isPresent(), region.code());
            assertTrue(region.name().codePoints().allMatch(c -> c >= 0x3400), region.toString());
            assertTrue(i == 0 || Regions.code(i - 1) < Regions.code(i), region.code());
        }
    }

    /** The 34 provinces are those of the other table, under the same names. */
    @Test
    void provincesAgree() {
        for (Province province : Provinces.ALL) {
            assertEquals(
                    province.label().zh(),
                    Regions.ofCode(province.code() + "0000").orElseThrow().name());
        }
    }
}

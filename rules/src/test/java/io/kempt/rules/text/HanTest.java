package io.kempt.rules.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HanTest {
    @ParameterizedTest
    @CsvSource({"華為技術有限公司, 华为技术有限公司", "滙豐銀行, 汇丰银行", "臺灣, 台湾", "姊, 姊"})
    void simplifies(String traditional, String simplified) {
        assertEquals(simplified, Simplified.of(traditional));
        assertSame(simplified, Simplified.of(simplified));
    }

    @ParameterizedTest
    @CsvSource({
        "华为, hua wei",
        "重庆银行, chong qing yin hang",
        "TCL科技, tcl ke ji",
        "長春, chang chun",
        "绿地, lv di",
        "A 中 B, a zhong b"
    })
    void spells(String text, String expected) {
        assertEquals(expected, Pinyin.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "单雄信, shan xiong xin",
        "尉迟恭, yu chi gong",
        "曾国藩, zeng guo fan",
        "欧阳娜娜, ou yang na na",
        "仇英, qiu ying",
        "王重阳, wang zhong yang"
    })
    void spellsNames(String name, String expected) {
        assertEquals(expected, Pinyin.ofPersonName(name));
    }

    @Test
    void takesInitials() {
        assertEquals("hwjs", Pinyin.initials("hua wei ji shu"));
        assertEquals("", Pinyin.initials(""));
    }

    @ParameterizedTest
    @CsvSource({
        "二〇二四, 2024",
        "十, 10",
        "二十三, 23",
        "一百零五, 105",
        "三千五百, 3500",
        "一亿二千万, 120000000",
        "一万二千亿, 1200000000000",
        "壹佰贰拾万, 1200000",
        "两万零五十, 20050",
        "零, 0",
        "三千五, -1",
        "一万五, -1",
        "十十, -1",
        "百, -1",
        "三五百, -1",
        "甲, -1"
    })
    void readsNumbers(String text, long expected) {
        assertEquals(expected, HanNumber.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "张三先生, 张三, 先生",
        "王总, 王, 总",
        "李建国总经理, 李建国, 总经理",
        "陈工, 陈, 工",
        "李建工, 李建工, ''",
        "Mr. John Smith, John Smith, mr",
        "John Smith, John Smith, ''",
        "欧阳女士, 欧阳, 女士"
    })
    void splitsHonorifics(String text, String name, String honorific) {
        assertEquals(new PersonName(name, honorific), PersonName.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "欧阳娜娜", "阿依古丽·买买提", "司马光", "諸葛亮"})
    void knowsPersons(String name) {
        assertTrue(PersonName.isLikely(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"张", "腾讯", "张三李四王五", "北京分行", "John"})
    void knowsOthers(String name) {
        assertFalse(PersonName.isLikely(name));
    }

    @ParameterizedTest
    @CsvSource({
        "广东省深圳市南山区科技园, 44",
        "上海市南京路100号, 31",
        "深圳市福田区, 44",
        "中国北京朝阳区, 11",
        "朝阳区建国路, ''",
        "内蒙古呼和浩特, 15",
        "海南藏族自治州共和县, ''",
        "海南省海口市, 46",
        "南山区北京路, ''",
        "寄往江苏省或浙江省, ''",
        "收件: 江苏苏州工业园区, 32",
        "吉林路5号, ''",
        "1 Infinite Loop, ''"
    })
    void findsTheProvince(String address, String code) {
        assertEquals(code, Provinces.inAddress(address).map(Province::code).orElse(""));
    }

    @Test
    void hasAllProvinces() {
        assertEquals(34, Provinces.ALL.size());
        assertEquals("广东省", Provinces.ofCode("44").orElseThrow().label().zh());
        assertTrue(Provinces.ofCode("99").isEmpty());
        assertTrue(Provinces.ofCode("4").isEmpty());
    }

    @Test
    void knowsEmailDomains() {
        assertTrue(EmailDomains.isFree("qq.com"));
        assertTrue(EmailDomains.isFree("163.com"));
        assertFalse(EmailDomains.isFree("huawei.com"));
        assertTrue(EmailDomains.isDisposable("0-mail.com"));
        assertTrue(EmailDomains.isDisposable("x.0-mail.com"));
        assertFalse(EmailDomains.isDisposable("qq.com"));
        assertFalse(EmailDomains.isDisposable("com"));
        for (String domain : TextResource.lines(EmailDomains.class, "email-free.txt")) {
            assertTrue(EmailDomains.isFree(domain), domain);
        }
    }
}

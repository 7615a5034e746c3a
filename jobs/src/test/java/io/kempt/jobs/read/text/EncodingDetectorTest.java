package io.kempt.jobs.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodingDetectorTest {
    /** Whole files: their text, the encoding they are written in, and what must be said of them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id,name;1,Smith                      | US-ASCII      | UTF-8
                    编号,名称;1,张伟                       | UTF-8         | UTF-8
                    编号,客户名称;1,上海机械有限公司          | GBK           | GB18030
                    编号,客户名称;1,陕西㐂䶮贸易有限公司      | GB18030       | GB18030
                    編號,客戶名稱;1,臺灣積體電路製造股份有限公司 | Big5          | Big5
                    編號,地址;1,香港九龍觀塘道一號啲嘅        | Big5-HKSCS    | Big5-HKSCS
                    番号,氏名;1,山田太郎;2,さとうはなこ        | Shift_JIS     | Shift_JIS
                    番号,氏名;1,ヤマダ タロウ;2,さとうはなこ    | EUC-JP        | EUC-JP
                    번호,이름,도시;1,김민수,서울특별시           | EUC-KR        | EUC-KR
                    Nr,Name;1,Jürgen Müller;2,Zoë François | windows-1252  | windows-1252
                    id,name;1,Amélie;2,Søren              | ISO-8859-1    | windows-1252
                    №,Имя;1,Иван Петров;2,Ольга            | windows-1251  | windows-1251
                    编号,名称;1,张伟,zhang@example.com     | UTF-16LE      | UTF-16LE
                    编号,名称;1,张伟,zhang@example.com     | UTF-16BE      | UTF-16BE
                    """)
    void findsTheEncodingOfAFile(String lines, String written, String expected) {
        byte[] bytes = lines.replace(';', '\n').getBytes(Charset.forName(written));
        assertEquals(expected, detected(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "EF BB BF, UTF-8, UTF-8",
        "FF FE, UTF-16LE, UTF-16LE",
        "FE FF, UTF-16BE, UTF-16BE",
        "FF FE 00 00, UTF-32LE, UTF-32LE",
        "84 31 95 33, GB18030, GB18030"
    })
    void believesAByteOrderMark(String mark, String written, String expected) {
        String[] hex = mark.split(" ", -1);
        byte[] text = "编号,名称\n1,张伟\n".getBytes(Charset.forName(written));
        byte[] bytes = new byte[hex.length + text.length];
        for (int i = 0; i < hex.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex[i], 16);
        }
        System.arraycopy(text, 0, bytes, hex.length, text.length);
        TextEncoding encoding = EncodingDetector.detect(new Sample(bytes, true)).orElseThrow();
        assertEquals(expected, encoding.charset().name());
        assertEquals(hex.length, encoding.bom());
    }

    /** The hard case: one column with names of two or three characters in a file that is ASCII otherwise. */
    @ParameterizedTest
    @CsvSource({"GB18030, GB18030, 10, 190", "Big5, Big5, 10, 190", "GB18030, GB18030, 3, 180", "Big5, Big5, 3, 180"})
    void findsTheEncodingOfSparseFiles(String written, String expected, int rows, int atLeast) {
        int right = 0;
        for (int seed = 0; seed < 200; seed++) {
            byte[] bytes = SparseFile.text(new Random(seed), written.equals("Big5"), rows)
                    .getBytes(Charset.forName(written));
            right += detected(bytes).equals(expected) ? 1 : 0;
        }
        assertTrue(right >= atLeast, written + " with " + rows + " rows: " + right + " of 200 files right");
    }

    @Test
    void aBrokenCharacterDoesNotMakeUtf8AnotherEncoding() {
        byte[] bytes = "编号,名称\n1,上海机械有限公司\n2,北京贸易有限公司\n3,广州电子有限公司\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = 'x';
        assertEquals("UTF-8", detected(bytes));
    }

    @Test
    void aCharacterCutByTheEndOfTheSampleIsNoError() {
        byte[] text = "编号,名称".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length - 1);
        assertEquals(
                "UTF-8",
                EncodingDetector.detect(new Sample(cut, false))
                        .orElseThrow()
                        .charset()
                        .name());
    }

    @Test
    void isLessSureOfLittleText() {
        double little = EncodingDetector.detect(new Sample("1,马".getBytes(Charset.forName("GBK")), true))
                .orElseThrow()
                .confidence();
        double much = EncodingDetector.detect(
                        new Sample(SparseFile.text(new Random(1), false, 50).getBytes(Charset.forName("GBK")), true))
                .orElseThrow()
                .confidence();
        assertTrue(little < much, little + " < " + much);
    }

    private static String detected(byte[] bytes) {
        return EncodingDetector.detect(new Sample(bytes, true))
                .map(encoding -> EncodingNames.of(encoding.charset()))
                .orElse("none");
    }
}

package io.kempt.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @Test
    void wideCharactersAreCountedAsTwo() {
        List<String> lines = new TextTable("FILE", "#ROWS", "NOTE")
                .row("客户.csv", "9", "旧")
                .row("a.csv", "1,204", "")
                .lines();
        assertEquals(List.of("FILE       ROWS  NOTE", "客户.csv      9  旧", "a.csv     1,204"), lines);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "客户, 4",
        "ＡＢ, 4",
        "ｶﾅ, 2",
        "한글, 4",
        "e\u0301, 1",
        "𠮷野, 4",
        "😀, 2",
        "…, 1",
    })
    void widthFollowsUnicodeAnnex11(String text, int columns) {
        assertEquals(columns, DisplayWidth.of(text));
    }

    @ParameterizedTest
    @CsvSource({"客户档案, 8, 客户档案", "客户档案, 7, 客户...", "客户档案, 6, 客...", "abcdefgh, 6, abc..."})
    void aLongTextIsCut(String text, int columns, String cut) {
        assertEquals(cut, DisplayWidth.cut(text, columns));
    }
}

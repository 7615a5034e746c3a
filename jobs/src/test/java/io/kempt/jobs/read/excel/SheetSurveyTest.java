package io.kempt.jobs.read.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SheetSurveyTest {

    /** Whatever the bytes of one look are, and whatever prefix the program that wrote it uses. */
    @ParameterizedTest
    @ValueSource(ints = {7, 50, 333, 4096, 65536})
    void seesHiddenRowsMergedCellsAndFilters(int block) {
        for (String prefix : List.of("", "x:")) {
            SheetSurvey survey = survey(sheet(prefix), block);
            assertEquals(150, survey.hiddenRows());
            assertEquals(List.of(new CellRange(2, 4, 0, 0), new CellRange(1, 1, 2, 27)), survey.merged());
            assertTrue(survey.filtered());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 65536})
    void aSheetWithoutRows(int block) {
        SheetSurvey survey =
                survey("<worksheet><sheetData/><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>", block);
        assertEquals(0, survey.hiddenRows());
        assertEquals(List.of(new CellRange(1, 1, 0, 1)), survey.merged());
        assertFalse(survey.filtered());
    }

    private static SheetSurvey survey(String xml, int block) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        SheetSurvey survey = new SheetSurvey();
        for (int at = 0; at < bytes.length; at += block) {
            byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + block));
            survey.look(part, part.length);
        }
        survey.end();
        return survey;
    }

    /** Every third row is hidden; texts that look like tags, hidden columns and hidden rows without cells do not count. */
    private static String sheet(String p) {
        StringBuilder xml = new StringBuilder("<" + p + "worksheet><" + p + "cols><" + p
                + "col min='2' max='3' hidden='1'/></" + p + "cols><" + p + "sheetData>");
        for (int i = 1; i <= 450; i++) {
            xml.append("<" + p + "row r='" + i + "' ht='15'" + (i % 3 == 0 ? " hidden=\"1\"" : " hidden=\"0\"") + ">");
            xml.append("<" + p + "c r='A" + i + "'><" + p + "v>sheetData> hidden=\"1\" 上海</" + p + "v></" + p + "c></"
                    + p + "row>");
        }
        xml.append("<" + p + "row r='451' hidden='1'/></" + p + "sheetData><" + p + "autoFilter ref='A1:C9'/><" + p
                + "mergeCells count='2'><" + p + "mergeCell ref=\"A2:A4\"/><" + p + "mergeCell ref='$C$1:AB1'/></" + p
                + "mergeCells></" + p + "worksheet>");
        return xml.toString();
    }
}

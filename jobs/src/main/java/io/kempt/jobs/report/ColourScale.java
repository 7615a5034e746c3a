package io.kempt.jobs.report;

import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Shades cells from their smallest value to their greatest. */
final class ColourScale {
    private ColourScale() {}

    /** Colours are RGB in hexadecimal. */
    static void add(Sheet sheet, CellRangeAddress cells, String least, String most) {
        SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule scale = rules.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting colours = scale.getColorScaleFormatting();
        colours.setNumControlPoints(2);
        colours.getThresholds()[0].setRangeType(RangeType.MIN);
        colours.getThresholds()[1].setRangeType(RangeType.MAX);
        colours.setColors(new XSSFColor[] {SheetStyles.colour(least), SheetStyles.colour(most)});
        rules.addConditionalFormatting(new CellRangeAddress[] {cells}, scale);
    }
}

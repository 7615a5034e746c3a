package io.kempt.jobs.report;

import io.kempt.rules.measure.Definitions;
import io.kempt.rules.model.Label;

/**
 * A column of a report's table.
 *
 * @param id unique within the table, the name of the Tablesaw column
 * @param scale digits after the point that are held; 0 for everything but numbers
 */
record ReportColumn(String id, Label header, CellFormat format, int scale) {

    static ReportColumn text(String id, String en, String zh) {
        return new ReportColumn(id, new Label(en, zh), CellFormat.TEXT, 0);
    }

    static ReportColumn date(String id, String en, String zh) {
        return new ReportColumn(id, new Label(en, zh), CellFormat.DATE, 0);
    }

    static ReportColumn count(String id, String en, String zh) {
        return new ReportColumn(id, new Label(en, zh), CellFormat.COUNT, 0);
    }

    /** A column that shows a defined figure under its defined name. */
    static ReportColumn defined(String id, CellFormat format) {
        return new ReportColumn(id, Definitions.of(id).name(), format, format == CellFormat.DAYS ? 1 : 0);
    }

    static ReportColumn definedMoney(String id, int scale) {
        return new ReportColumn(id, Definitions.of(id).name(), CellFormat.MONEY, scale);
    }

    static ReportColumn number(String id, String en, String zh, CellFormat format, int scale) {
        return new ReportColumn(id, new Label(en, zh), format, scale);
    }
}

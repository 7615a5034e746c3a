package io.kempt.jobs.report;

import io.kempt.rules.measure.Kpi;
import io.kempt.rules.measure.Kpis;
import io.kempt.rules.model.Lang;
import java.util.List;
import java.util.Locale;

/** The first sheet: the figures as tiles, what stands out, and the files it all rests on. */
final class OverviewSheet {
    /** A narrow margin stands before the tiles. */
    private static final int LEFT = 1;

    private static final int TILES_ACROSS = 5;
    private static final int TILE_WIDTH = 25;

    private final ReportTables tables;
    private final ReportRequest request;
    private final Lang lang;
    private final SheetPen pen;
    private int next;

    OverviewSheet(ReportTables tables, SheetPen pen) {
        this.tables = tables;
        this.request = tables.request();
        this.lang = request.lang();
        this.pen = pen;
    }

    void write() {
        ReportSheet.head(pen, LEFT, Text.REPORT, request);
        pen.line(2, LEFT, Text.AS_OF.in(lang), Role.NOTE);
        pen.value(2, LEFT + 1, request.asOf(), CellFormat.DATE, Role.NOTE);
        next = 4;
        request.customers().ifPresent(counts -> band(Text.CUSTOMERS, Kpis.ofCustomers(counts)));
        request.rfm().ifPresent(result -> band(Text.ORDERS, Kpis.ofOrders(result)));
        request.funnel().ifPresent(result -> band(Text.OPPORTUNITIES, Kpis.ofDeals(result)));
        highlights();
        inputs();
        pen.fitColumns();
        pen.width(0, 2);
        for (int tile = 0; tile < TILES_ACROSS; tile++) {
            pen.width(LEFT + tile, TILE_WIDTH);
        }
        pen.width(LEFT + TILES_ACROSS, 12);
        pen.width(LEFT + TILES_ACROSS + 1, 30);
        ReportSheet.page(pen.sheet(), 2, request);
    }

    private void band(Text title, List<Kpi> kpis) {
        pen.line(next, LEFT, title.in(lang), Role.SECTION);
        pen.row(next).setHeightInPoints(20);
        next++;
        for (int i = 0; i < kpis.size(); i++) {
            tile(next, LEFT + i % TILES_ACROSS, kpis.get(i));
            if (i % TILES_ACROSS == TILES_ACROSS - 1 || i == kpis.size() - 1) {
                next += 4;
                pen.row(next - 1).setHeightInPoints(8);
            }
        }
    }

    private void tile(int row, int column, Kpi kpi) {
        pen.wrapped(row, column, kpi.definition().name().in(lang), Role.TILE_NAME);
        pen.row(row).setHeightInPoints(18);
        kpi.value()
                .ifPresentOrElse(
                        value -> pen.value(row + 1, column, value, format(kpi), Role.TILE_VALUE),
                        () -> pen.wrapped(row + 1, column, Text.NO_VALUE.in(lang), Role.TILE_VALUE));
        pen.row(row + 1).setHeightInPoints(26);
        String basis = kpi.definition().formula().in(lang);
        String numbers = kpi.share()
                .map(share -> String.format(Locale.ROOT, "%,d / %,d  ·  ", share.numerator(), share.denominator()))
                .orElse("");
        pen.wrapped(row + 2, column, numbers + basis, Role.TILE_BASIS);
        pen.row(row + 2).setHeightInPoints(36);
    }

    private static CellFormat format(Kpi kpi) {
        return switch (kpi.unit()) {
            case COUNT -> CellFormat.COUNT;
            case MONEY -> CellFormat.MONEY;
            case SHARE -> CellFormat.SHARE;
            case DAYS -> CellFormat.DAYS;
        };
    }

    private void highlights() {
        List<String> lines = new Highlights(request).lines();
        if (!lines.isEmpty()) {
            pen.line(next++, LEFT, Text.STANDS_OUT.in(lang), Role.SECTION);
            for (String line : lines) {
                pen.line(next++, LEFT, "•  " + line, Role.NOTE);
            }
            next++;
        }
    }

    private void inputs() {
        ReportTable inputs = tables.table("inputs");
        pen.line(next++, LEFT, inputs.title().in(lang), Role.SECTION);
        PrintedTable printed = PrintedTable.print(pen, inputs, next, LEFT, request);
        for (int row = printed.firstRow(); row < printed.nextRow(); row++) {
            String hash = inputs.value(row - printed.firstRow(), inputs.index("sha256"))
                    .toString();
            pen.wrapped(row, printed.column("sha256"), hash, Role.CODE);
            pen.row(row).setHeightInPoints(22);
        }
    }
}

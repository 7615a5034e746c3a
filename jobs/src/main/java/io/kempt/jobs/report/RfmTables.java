package io.kempt.jobs.report;

import io.kempt.rules.measure.DimensionScores;
import io.kempt.rules.measure.RfmCustomer;
import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.measure.Segment;
import io.kempt.rules.measure.SegmentSummary;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.aggregate.PivotTable;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

/** The tables of an RFM result. */
final class RfmTables {
    private static final ReportColumn NUMBER = ReportColumn.count("number", "No.", "序号");

    private final RfmResult rfm;
    private final Map<String, String> customerNames;
    private final Lang lang;
    private final int scale;

    /**
     * @param customerNames by customer id
     * @param scale digits after the point of the amounts
     */
    RfmTables(RfmResult rfm, Map<String, String> customerNames, Lang lang, int scale) {
        this.rfm = rfm;
        this.customerNames = customerNames;
        this.lang = lang;
        this.scale = scale;
    }

    /** One row for each buyer, by segment, then by revenue from the greatest. */
    ReportTable customers() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("customer", "Customer id", "客户编号"),
                ReportColumn.text("name", "Customer", "客户名称"),
                ReportColumn.defined("segment", CellFormat.TEXT),
                ReportColumn.count("r", "R", "R"),
                ReportColumn.count("f", "F", "F"),
                ReportColumn.count("m", "M", "M"),
                ReportColumn.text("score", "RFM", "RFM"),
                ReportColumn.defined("recency", CellFormat.COUNT),
                ReportColumn.defined("frequency", CellFormat.COUNT),
                ReportColumn.definedMoney("monetary", scale),
                ReportColumn.date("first", "First order", "首次下单"),
                ReportColumn.date("last", "Last order", "最近下单"));
        TableBuilder rows = new TableBuilder(with(columns, NUMBER));
        List<Segment> segments = rfm.settings().segments().segments();
        for (RfmCustomer customer : rfm.customers()) {
            rows.row(
                    customer.id(),
                    customerNames.getOrDefault(customer.id(), ""),
                    customer.segment().name().in(lang),
                    customer.r(),
                    customer.f(),
                    customer.m(),
                    customer.score(),
                    customer.recencyDays(),
                    customer.frequency(),
                    customer.monetary(),
                    customer.firstOrder(),
                    customer.lastOrder(),
                    segments.indexOf(customer.segment()));
        }
        Table sorted = rows.build("rfm-customers").sortOn("number", "-monetary", "customer");
        return new ReportTable("rfm-customers", new Label("RFM customers", "RFM客户明细"), columns, sorted);
    }

    private static List<ReportColumn> with(List<ReportColumn> columns, ReportColumn more) {
        List<ReportColumn> all = new ArrayList<>(columns);
        all.add(more);
        return all;
    }

    /** One row for each segment in the settings' order, with its shares and its action. */
    ReportTable segments() {
        List<ReportColumn> numbers = List.of(
                ReportColumn.count("customers", "Customers", "客户数"),
                ReportColumn.count("orders", "Orders", "订单数"),
                ReportColumn.definedMoney("revenue", scale),
                ReportColumn.definedMoney("average-order-value", scale),
                ReportColumn.number("median-r", "Median recency (days)", "最近购买中位数（天）", CellFormat.DAYS, 1),
                ReportColumn.number("median-f", "Median frequency", "购买次数中位数", CellFormat.DAYS, 1),
                ReportColumn.number("median-m", "Median monetary", "累计金额中位数", CellFormat.MONEY, scale + 1));
        List<ReportColumn> names = List.of(
                ReportColumn.text("segment", "Segment", "客户分层"),
                ReportColumn.text("scores", "Scores", "得分范围"),
                ReportColumn.text("action", "Suggested action", "建议动作"));
        Table joined = names(names)
                .joinOn("number")
                .with(numbers(numbers))
                .type(JoinType.LEFT_OUTER)
                .join()
                .sortOn("number");
        addShare(joined, "customers", "customer-share");
        addShare(joined, "revenue", "revenue-share");
        List<ReportColumn> shown = List.of(
                names.get(0),
                names.get(1),
                numbers.get(0),
                ReportColumn.defined("customer-share", CellFormat.SHARE),
                numbers.get(1),
                numbers.get(2),
                ReportColumn.defined("revenue-share", CellFormat.SHARE),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                names.get(2));
        return new ReportTable("rfm-segments", new Label("Segments", "客户分层"), shown, joined);
    }

    private Table names(List<ReportColumn> columns) {
        TableBuilder rows = new TableBuilder(with(columns, NUMBER));
        int number = 0;
        for (Segment segment : rfm.settings().segments().segments()) {
            rows.row(segment.name().in(lang), segment.scores(), segment.action().in(lang), number++);
        }
        return rows.build("names");
    }

    private Table numbers(List<ReportColumn> columns) {
        TableBuilder rows = new TableBuilder(with(columns, NUMBER));
        int number = 0;
        for (SegmentSummary summary : rfm.segments()) {
            rows.row(
                    summary.customers(),
                    summary.orders(),
                    summary.revenue(),
                    summary.averageOrderValue(),
                    summary.medianRecency(),
                    summary.medianFrequency(),
                    summary.medianMonetary(),
                    number++);
        }
        return rows.build("numbers");
    }

    private static void addShare(Table table, String of, String name) {
        LongColumn parts = table.longColumn(of);
        long sum = 0;
        for (int row = 0; row < parts.size(); row++) {
            sum += parts.getLong(row);
        }
        // Without any there is no share: 0 / 0 is NaN, which Tablesaw takes for missing.
        DoubleColumn share = parts.asDoubleColumn().divide((double) sum);
        share.setName(name);
        table.addColumns(share);
    }

    /** Customers by R (down, from the highest) and F (across, from the lowest). */
    ReportTable matrix() {
        List<ReportColumn> cells = List.of(
                ReportColumn.text("r", "R", "R"),
                ReportColumn.text("f", "F", "F"),
                ReportColumn.count("customers", "Customers", "客户数"));
        TableBuilder rows = new TableBuilder(cells);
        rfm.matrix().forEach(cell -> rows.row("R" + cell.r(), "F" + cell.f(), cell.customers()));
        Table cellsByRow = rows.build("cells");
        Table pivot = PivotTable.pivot(
                        cellsByRow,
                        (CategoricalColumn<?>) cellsByRow.column("r"),
                        (CategoricalColumn<?>) cellsByRow.column("f"),
                        (NumericColumn<?>) cellsByRow.column("customers"),
                        AggregateFunctions.sum)
                .sortDescendingOn("r");
        StringColumn labels =
                StringColumn.create("label", pivot.stringColumn("r").asList());
        Table table = Table.create("rfm-matrix", labels);
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.text("label", "R \\ F", "R \\ F"));
        for (int f = 1; f <= rfm.settings().bins(); f++) {
            LongColumn counts = pivot.doubleColumn("F" + f).asLongColumn();
            counts.setName("F" + f);
            table.addColumns(counts);
            columns.add(ReportColumn.count("F" + f, "F" + f, "F" + f));
        }
        return new ReportTable("rfm-matrix", new Label("Customers by R and F", "R×F 客户分布"), columns, table);
    }

    /** Each dimension's scores: limits, the values found, and how many customers. */
    ReportTable thresholds() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("dimension", "Dimension", "维度"),
                ReportColumn.text("limits", "Limits", "切点"),
                ReportColumn.count("score", "Score", "得分"),
                ReportColumn.number("lowest", "Lowest value", "最小值", CellFormat.FIGURE, scale),
                ReportColumn.number("highest", "Highest value", "最大值", CellFormat.FIGURE, scale),
                ReportColumn.count("customers", "Customers", "客户数"));
        TableBuilder rows = new TableBuilder(columns);
        for (DimensionScores dimension : rfm.dimensions()) {
            for (DimensionScores.Band band : dimension.bands()) {
                rows.row(
                        dimension.dimension().label().in(lang),
                        new ScoreLimits(dimension).of(band.score()),
                        band.score(),
                        band.range().map(DimensionScores.Range::lowest),
                        band.range().map(DimensionScores.Range::highest),
                        band.customers());
            }
        }
        return new ReportTable(
                "rfm-thresholds", new Label("Score limits", "得分切点"), columns, rows.build("rfm-thresholds"));
    }
}

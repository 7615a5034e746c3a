package io.kempt.jobs.report;

import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.FunnelStage;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** The tables of a funnel result. */
final class FunnelTables {
    private final FunnelResult funnel;
    private final Lang lang;
    private final int scale;

    /** @param scale digits after the point of the amounts */
    FunnelTables(FunnelResult funnel, Lang lang, int scale) {
        this.funnel = funnel;
        this.lang = lang;
        this.scale = scale;
    }

    /** One row for each open stage, and one for the deals won. */
    ReportTable stages() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("stage", "Stage", "阶段"),
                ReportColumn.defined("funnel-entered", CellFormat.COUNT),
                ReportColumn.defined("funnel-advanced", CellFormat.COUNT),
                ReportColumn.defined("funnel-lost", CellFormat.COUNT),
                ReportColumn.defined("funnel-open", CellFormat.COUNT),
                ReportColumn.defined("funnel-step", CellFormat.SHARE),
                ReportColumn.defined("funnel-step-decided", CellFormat.SHARE),
                ReportColumn.defined("funnel-cumulative", CellFormat.SHARE),
                ReportColumn.defined("funnel-median-days", CellFormat.DAYS),
                ReportColumn.definedMoney("funnel-amount", scale),
                ReportColumn.defined("funnel-any", CellFormat.COUNT),
                ReportColumn.defined("funnel-strict", CellFormat.COUNT));
        TableBuilder rows = new TableBuilder(columns);
        long all = funnel.totals().opportunities();
        for (FunnelStage stage : funnel.stages()) {
            rows.row(
                    stage.stage().label().in(lang),
                    stage.entered(),
                    stage.advanced(),
                    stage.lost(),
                    stage.open(),
                    stage.step().value(),
                    stage.decidedStep().value(),
                    new Ratio(stage.entered(), all).value(),
                    stage.medianDays(),
                    stage.amount(),
                    stage.any(),
                    stage.strict());
        }
        addWon(rows, columns.size());
        return new ReportTable("funnel-stages", new Label("Stages", "阶段"), columns, rows.build("funnel-stages"));
    }

    private void addWon(TableBuilder rows, int columns) {
        Object[] cells = new Object[columns];
        Arrays.fill(cells, Optional.empty());
        FunnelResult.Totals totals = funnel.totals();
        cells[0] = funnel.settings().won().label().in(lang);
        cells[1] = totals.won();
        cells[7] = totals.wonOfAll().value();
        cells[9] = totals.wonAmount();
        rows.row(cells);
    }

    /** Open deals by the stage they are in. */
    ReportTable openDeals() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("stage", "Stage now", "当前阶段"),
                ReportColumn.defined("open-opportunities", CellFormat.COUNT),
                ReportColumn.definedMoney("open-amount", scale));
        TableBuilder rows = new TableBuilder(columns);
        funnel.openDeals().forEach(open -> rows.row(open.stage().label().in(lang), open.deals(), open.amount()));
        return new ReportTable("funnel-open", new Label("Open deals", "进行中商机"), columns, rows.build("funnel-open"));
    }

    ReportTable owners() {
        return groups(
                "funnel-owners",
                new Label("By owner", "按负责人"),
                ReportColumn.text("name", "Owner", "负责人"),
                funnel.byOwner());
    }

    ReportTable sources() {
        return groups(
                "funnel-sources",
                new Label("By source", "按来源"),
                ReportColumn.text("name", "Source", "来源"),
                funnel.bySource());
    }

    private ReportTable groups(String name, Label title, ReportColumn key, List<FunnelResult.Group> groups) {
        List<ReportColumn> columns = List.of(
                key,
                ReportColumn.count("opportunities", "Opportunities", "商机数"),
                ReportColumn.count("won", "Won", "赢单"),
                ReportColumn.count("lost", "Lost", "输单"),
                ReportColumn.count("open", "Open", "进行中"),
                ReportColumn.defined("win-rate-decided", CellFormat.SHARE),
                ReportColumn.definedMoney("won-amount", scale));
        TableBuilder rows = new TableBuilder(columns);
        String nobody = lang == Lang.ZH ? "（空）" : "(none)";
        for (FunnelResult.Group group : groups) {
            rows.row(
                    group.name().isEmpty() ? nobody : group.name(),
                    group.opportunities(),
                    group.won(),
                    group.lost(),
                    group.open(),
                    group.wonOfDecided().value(),
                    group.wonAmount());
        }
        Table sorted = rows.build(name).sortOn("-won-amount", "name");
        return new ReportTable(name, title, columns, sorted);
    }
}

package io.kempt.jobs.report;

import io.kempt.rules.measure.Definition;
import io.kempt.rules.measure.Definitions;
import io.kempt.rules.measure.Kpi;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.measure.Reconciliation;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.aggregate.PivotTable;
import tech.tablesaw.api.CategoricalColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

/** The tables that belong to every report: figures, input files, definitions, reconciliation. */
final class RunTables {
    private static final ReportColumn NUMBER = ReportColumn.count("number", "No.", "序号");
    private static final List<String> OUTCOMES = List.of("used", "excluded", "unmatched");

    private final ReportRequest request;
    private final Lang lang;

    RunTables(ReportRequest request) {
        this.request = request;
        this.lang = request.lang();
    }

    ReportTable overview() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("id", "Id", "标识"),
                ReportColumn.text("name", "Figure", "指标"),
                ReportColumn.text("value", "Value", "数值"),
                ReportColumn.text("unit", "Unit", "单位"),
                ReportColumn.number("numerator", "Numerator", "分子", CellFormat.COUNT, 0),
                ReportColumn.number("denominator", "Denominator", "分母", CellFormat.COUNT, 0),
                ReportColumn.text("formula", "Formula", "公式"));
        TableBuilder rows = new TableBuilder(columns);
        for (Kpi kpi : request.kpis()) {
            Definition definition = kpi.definition();
            String value = kpi.value().map(BigDecimal::toPlainString).orElse("");
            rows.row(
                    definition.id(),
                    definition.name().in(lang),
                    value,
                    unit(kpi),
                    kpi.share().map(Ratio::numerator),
                    kpi.share().map(Ratio::denominator),
                    definition.formula().in(lang));
        }
        return new ReportTable("overview", new Label("Overview", "概览"), columns, rows.build("overview"));
    }

    private String unit(Kpi kpi) {
        return kpi.unit() == Kpi.Unit.MONEY
                ? request.currency()
                : kpi.unit().name().toLowerCase(Locale.ROOT);
    }

    ReportTable inputs() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("file", "File", "文件"),
                ReportColumn.text("kind", "Kind", "类型"),
                ReportColumn.count("read", "Rows read", "读入行数"),
                ReportColumn.count("accepted", "Accepted", "接受"),
                ReportColumn.count("rejected", "Rejected", "拒收"),
                ReportColumn.count("ignored", "Ignored", "忽略"),
                ReportColumn.text("sha256", "SHA-256", "SHA-256"));
        TableBuilder rows = new TableBuilder(columns);
        for (InputFile input : request.inputs()) {
            rows.row(
                    input.name(),
                    input.kind(),
                    input.read(),
                    input.accepted(),
                    input.rejected(),
                    input.ignored(),
                    input.sha256());
        }
        return new ReportTable("inputs", new Label("Input files", "输入文件"), columns, rows.build("inputs"));
    }

    ReportTable definitions() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("id", "Id", "标识"),
                ReportColumn.text("zh", "Chinese name", "中文名"),
                ReportColumn.text("en", "English name", "英文名"),
                ReportColumn.text("formula", "Formula", "公式"),
                ReportColumn.text("numerator", "Numerator", "分子"),
                ReportColumn.text("denominator", "Denominator", "分母"),
                ReportColumn.text("exclusions", "Excluded", "排除"),
                ReportColumn.text("columns", "Source columns", "来源字段"));
        TableBuilder rows = new TableBuilder(columns);
        for (Definition definition : Definitions.ALL) {
            rows.row(
                    definition.id(),
                    definition.name().zh(),
                    definition.name().en(),
                    formula(definition),
                    definition.numerator().in(lang),
                    definition.denominator().in(lang),
                    definition.exclusions().in(lang),
                    String.join(", ", definition.columns()));
        }
        return new ReportTable("definitions", new Label("Definitions", "口径说明"), columns, rows.build("definitions"));
    }

    /** The scores' rule is a setting, so the report that used it tells it. */
    private String formula(Definition definition) {
        String formula = definition.formula().in(lang);
        if (definition.id().equals("rfm-score") && request.rfm().isPresent()) {
            return formula
                    + (lang == Lang.ZH ? "；" : "; ")
                    + request.rfm().get().settings().binning().rule().in(lang);
        }
        return formula;
    }

    /** Each input's rows by what became of them and why. */
    ReportTable reconciliation() {
        List<ReportColumn> columns = List.of(
                ReportColumn.text("input", "Input", "输入"),
                ReportColumn.text("outcome", "Outcome", "结果"),
                ReportColumn.text("reason", "Reason", "原因"),
                ReportColumn.count("rows", "Rows", "行数"));
        TableBuilder rows = new TableBuilder(columns);
        for (Reconciliation counts : request.reconciliations()) {
            String input = counts.input().in(lang);
            rows.row(input, outcome("used"), "", counts.used());
            counts.excluded()
                    .forEach((reason, count) -> rows.row(input, outcome("excluded"), reason.text(lang), count));
            rows.row(input, outcome("unmatched"), "", counts.unmatched());
        }
        return new ReportTable(
                "reconciliation", new Label("Rows by outcome", "逐项对账"), columns, rows.build("reconciliation"));
    }

    private String outcome(String id) {
        Map<String, Label> names = Map.of(
                "used", new Label("used", "已使用"),
                "excluded", new Label("excluded", "已排除"),
                "unmatched", new Label("unmatched", "未匹配"));
        return names.getOrDefault(id, new Label(id, id)).in(lang);
    }

    /** One row for each input: rows in, and the sums of its outcomes, pivoted from their reasons. */
    ReportTable reconciliationSummary() {
        List<ReportColumn> inputColumns =
                List.of(NUMBER, ReportColumn.text("input", "Input", "输入"), ReportColumn.count("in", "Rows in", "读入行数"));
        List<ReportColumn> outcomeColumns = List.of(
                ReportColumn.text("key", "", ""),
                ReportColumn.text("outcome", "", ""),
                ReportColumn.count("rows", "", ""));
        TableBuilder inputs = new TableBuilder(with(inputColumns, ReportColumn.text("key", "", "")));
        TableBuilder outcomes = new TableBuilder(outcomeColumns);
        int number = 0;
        for (Reconciliation counts : request.reconciliations()) {
            String key = "input " + number;
            inputs.row(number++, counts.input().in(lang), counts.in(), key);
            outcomes.row(key, "used", counts.used());
            outcomes.row(key, "excluded", 0);
            outcomes.row(key, "unmatched", counts.unmatched());
            counts.excluded().values().forEach(rows -> outcomes.row(key, "excluded", rows));
        }
        List<ReportColumn> columns = new ArrayList<>(inputColumns.subList(1, 3));
        OUTCOMES.forEach(outcome -> columns.add(ReportColumn.count(outcome, outcomeEn(outcome), outcomeZh(outcome))));
        return new ReportTable(
                "reconciliation-summary",
                new Label("Rows by input", "对账汇总"),
                columns,
                joined(inputs.build("inputs"), outcomes.build("outcomes")));
    }

    private static String outcomeEn(String outcome) {
        return outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1);
    }

    private static String outcomeZh(String outcome) {
        return switch (outcome) {
            case "used" -> "已使用";
            case "excluded" -> "已排除";
            default -> "未匹配";
        };
    }

    private static List<ReportColumn> with(List<ReportColumn> columns, ReportColumn more) {
        List<ReportColumn> all = new ArrayList<>(columns);
        all.add(more);
        return all;
    }

    private static Table joined(Table inputs, Table outcomes) {
        if (inputs.isEmpty()) {
            OUTCOMES.forEach(outcome -> inputs.addColumns(LongColumn.create(outcome)));
            return inputs;
        }
        Table sums = PivotTable.pivot(
                outcomes,
                (CategoricalColumn<?>) outcomes.column("key"),
                (CategoricalColumn<?>) outcomes.column("outcome"),
                (NumericColumn<?>) outcomes.column("rows"),
                AggregateFunctions.sum);
        for (String outcome : OUTCOMES) {
            LongColumn counts = sums.doubleColumn(outcome).asLongColumn();
            counts.setName(outcome);
            sums.replaceColumn(outcome, counts);
        }
        return inputs.joinOn("key").with(sums).type(JoinType.INNER).join().sortOn("number");
    }
}

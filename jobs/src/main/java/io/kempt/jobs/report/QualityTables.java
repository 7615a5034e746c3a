package io.kempt.jobs.report;

import io.kempt.jobs.store.QualityLedger;
import io.kempt.rules.drift.Drift;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.gate.GateResult;
import io.kempt.rules.measure.Definition;
import io.kempt.rules.measure.Definitions;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import io.kempt.rules.quality.FieldQuality;
import io.kempt.rules.quality.KindQuality;
import io.kempt.rules.quality.QualityCounts;
import io.kempt.rules.quality.QualityMeasure;
import io.kempt.rules.quality.StarRanking;
import io.kempt.rules.quality.Weights;
import io.kempt.rules.validate.FindingCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the quality report. */
final class QualityTables {
    private static final ReportColumn KIND = ReportColumn.text("kind", "Kind", "类型");
    private static final ReportColumn RECORDS = ReportColumn.count("records", "Records", "记录数");
    private static final ReportColumn REJECTED = ReportColumn.count("rejected", "Rejected", "拒收");
    private static final ReportColumn SCORE = share("score", "Score", "得分");

    private final QualityReport report;
    private final Lang lang;
    private final Weights weights;

    QualityTables(QualityReport report) {
        this.report = report;
        this.lang = report.lang();
        this.weights = report.outcome().settings().weights();
    }

    List<ReportTable> all() {
        return List.of(
                summary(), fields(), sources(), owners(), findings(), gates(), changes(), trend(), definitions());
    }

    private static ReportColumn share(String id, String en, String zh) {
        return ReportColumn.number(id, en, zh, CellFormat.SHARE, 0);
    }

    /** The measures, each a column. */
    private static List<ReportColumn> measures() {
        return List.of(
                share("completeness", "Complete", "完整率"),
                share("validity", "Valid", "合格率"),
                share("uniqueness", "Unique", "唯一率"),
                share("timeliness", "Timely", "及时率"),
                share("consistency", "Consistent", "一致率"));
    }

    private static Stream<Object> ratios(QualityCounts counts) {
        return Stream.of(QualityMeasure.values())
                .map(measure -> counts.ratio(measure).value());
    }

    /** A table while its rows are added. */
    private static final class Rows {
        private final String name;
        private final Text title;
        private final List<ReportColumn> columns = new ArrayList<>();
        private final List<Object[]> rows = new ArrayList<>();

        Rows(String name, Text title, ReportColumn... first) {
            this.name = "quality-" + name;
            this.title = title;
            columns.addAll(List.of(first));
        }

        Rows columns(List<ReportColumn> more) {
            columns.addAll(more);
            return this;
        }

        void row(Stream<Object> first, Stream<Object> more) {
            rows.add(Stream.concat(first, more).toArray());
        }

        ReportTable table() {
            TableBuilder builder = new TableBuilder(columns);
            rows.forEach(builder::row);
            return new ReportTable(name, new Label(title.in(Lang.EN), title.in(Lang.ZH)), columns, builder.build(name));
        }
    }

    private String label(KindQuality kind) {
        return kind.kind().label().in(lang);
    }

    private Optional<BigDecimal> score(QualityCounts counts) {
        return counts.score(weights);
    }

    ReportTable summary() {
        Rows rows = new Rows("summary", Text.SUMMARY, KIND, RECORDS, REJECTED, SCORE).columns(measures());
        for (KindQuality kind : report.outcome().kinds()) {
            QualityCounts total = kind.total();
            rows.row(Stream.of(label(kind), total.records(), total.rejected(), score(total)), ratios(total));
        }
        return rows.table();
    }

    ReportTable fields() {
        Rows rows = new Rows(
                "fields",
                Text.FIELDS,
                KIND,
                ReportColumn.text("field", "Field", "字段"),
                ReportColumn.text("label", "Name", "名称"),
                ReportColumn.text("owner", "Department", "责任部门"),
                ReportColumn.text("required", "Required", "必填"),
                RECORDS,
                SCORE,
                share("filled", "Filled", "填充率"),
                share("validity", "Valid", "合格率"),
                ReportColumn.count("faulty", "With an error", "有错误"),
                ReportColumn.count("doubtful", "Doubtful", "存疑"),
                ReportColumn.count("repeated", "Repeated", "重复"),
                ReportColumn.count("contradicting", "Contradicting", "矛盾"),
                ReportColumn.count("repaired", "Repaired", "已修复"));
        for (KindQuality kind : report.outcome().kinds()) {
            for (FieldQuality field : kind.fields()) {
                rows.row(
                        Stream.of(
                                label(kind),
                                field.field(),
                                field.label().in(lang),
                                field.owner(),
                                field.required() ? new Label("yes", "是").in(lang) : "",
                                field.records(),
                                field.score(weights)),
                        Stream.of(
                                field.fill().value(),
                                field.ratio(QualityMeasure.VALIDITY).value(),
                                field.faulty(),
                                field.doubtful(),
                                field.repeated(),
                                field.contradicting(),
                                field.repaired()));
            }
        }
        return rows.table();
    }

    ReportTable sources() {
        Rows rows = new Rows(
                        "sources",
                        Text.SOURCES,
                        KIND,
                        ReportColumn.text("source", "Source", "来源系统"),
                        RECORDS,
                        REJECTED,
                        SCORE)
                .columns(measures());
        for (KindQuality kind : report.outcome().kinds()) {
            kind.sources()
                    .forEach((source, counts) -> rows.row(
                            Stream.of(
                                    label(kind),
                                    source.isEmpty() ? "-" : source,
                                    counts.records(),
                                    counts.rejected(),
                                    score(counts)),
                            ratios(counts)));
        }
        return rows.table();
    }

    /** The ranking of each kind, then those with too few records. */
    ReportTable owners() {
        Rows rows = new Rows(
                        "owners",
                        Text.OWNERS,
                        KIND,
                        ReportColumn.count("rank", "Rank", "名次"),
                        ReportColumn.text("owner", "Salesperson", "负责人"),
                        RECORDS,
                        share("star", "Star", "质量之星"),
                        SCORE)
                .columns(measures())
                .columns(List.of(ReportColumn.text("note", "Note", "说明")));
        for (KindQuality kind : report.outcome().kinds()) {
            StarRanking ranking = StarRanking.of(kind, report.outcome().settings());
            ranking.ranked().forEach(place -> owner(rows, kind, place, ""));
            ranking.few().forEach(place -> owner(rows, kind, place, Text.TOO_FEW.in(lang)));
        }
        return rows.table();
    }

    private void owner(Rows rows, KindQuality kind, StarRanking.Place place, String note) {
        rows.row(
                Stream.of(
                        label(kind),
                        place.rank() == 0 ? Optional.empty() : Optional.of(place.rank()),
                        place.owner(),
                        place.counts().records(),
                        place.star(),
                        score(place.counts())),
                Stream.concat(ratios(place.counts()), Stream.of(note)));
    }

    ReportTable findings() {
        Rows rows = new Rows(
                "findings",
                Text.FINDINGS,
                KIND,
                ReportColumn.text("severity", "Severity", "级别"),
                ReportColumn.text("code", "Code", "代码"),
                ReportColumn.text("field", "Field", "字段"),
                ReportColumn.count("findings", "Findings", "问题数"),
                ReportColumn.count("records", "Records", "记录数"),
                share("share", "Of records", "占比"),
                ReportColumn.text("meaning", "Meaning", "含义"));
        for (KindQuality kind : report.outcome().kinds()) {
            for (KindQuality.CodeCount count : kind.findings()) {
                rows.row(
                        Stream.of(
                                label(kind),
                                count.what().severity().code(),
                                count.what().code(),
                                count.what().field(),
                                count.total().findings(),
                                count.total().records()),
                        Stream.of(
                                new Ratio(count.total().records(), kind.total().records()).value(),
                                meaning(count.what().code())));
            }
        }
        return rows.table();
    }

    /** The wording of a code, with its arguments left open. */
    private String meaning(String code) {
        Optional<FindingCode> known = FindingCodes.ofId(code);
        return known.map(one -> one.message(lang, List.of()).replaceAll("'?\\{\\d}'?", "…"))
                .orElse("");
    }

    ReportTable gates() {
        Rows rows = new Rows(
                "gates",
                Text.GATES,
                ReportColumn.text("gate", "Gate", "质量门"),
                ReportColumn.text("subject", "Of", "对象"),
                ReportColumn.text("measure", "Measure", "指标"),
                ReportColumn.text("measured", "Measured", "测得"),
                ReportColumn.text("basis", "Counts", "数量"),
                ReportColumn.text("limits", "Limits", "限值"),
                ReportColumn.text("verdict", "Verdict", "结论"));
        for (GateResult gate : report.outcome().gates()) {
            rows.row(
                    Stream.of(
                            gate.gate(),
                            gate.subject(),
                            gate.measure().label().in(lang),
                            gate.shown(),
                            gate.basis(),
                            gate.limits(lang)),
                    Stream.of(gate.verdict(lang)));
        }
        return rows.table();
    }

    ReportTable changes() {
        Rows rows = new Rows(
                "changes",
                Text.CHANGES,
                KIND,
                ReportColumn.text("source", "Source", "来源系统"),
                ReportColumn.text("what", "What", "类别"),
                ReportColumn.text("place", "Field or column", "字段或列"),
                ReportColumn.text("message", "Change", "变化"));
        for (Drift change : report.outcome().changes()) {
            rows.row(
                    Stream.of(
                            change.kind().code(),
                            change.source(),
                            change.what().code(),
                            change.place(),
                            change.message(lang)),
                    Stream.of());
        }
        return rows.table();
    }

    /** One row for each run and kind, the oldest first. */
    ReportTable trend() {
        Rows rows = new Rows(
                        "trend",
                        Text.TREND,
                        ReportColumn.text("run", "Run", "运行编号"),
                        ReportColumn.text("day", "Started on", "开始日期"),
                        KIND,
                        RECORDS,
                        SCORE)
                .columns(measures());
        for (Point point : points(report.trend())) {
            rows.row(
                    Stream.of(
                            point.run(),
                            point.day(),
                            point.kind().code(),
                            point.ratio("records").numerator(),
                            point.ratio("score").value()),
                    Stream.of(QualityMeasure.values())
                            .map(measure -> point.ratio(measure.code()).value()));
        }
        return rows.table();
    }

    /** A kind's figures in a run, by measure. */
    record Point(String run, String day, Kind kind, Map<String, Ratio> figures) {
        Ratio ratio(String measure) {
            return figures.getOrDefault(measure, new Ratio(0, 0));
        }
    }

    static List<Point> points(List<QualityLedger.Past> trend) {
        Map<String, Point> points = new LinkedHashMap<>();
        for (QualityLedger.Past past : trend) {
            Kind kind = past.figure().kind();
            Point point = points.computeIfAbsent(
                    past.run() + " " + kind.code(),
                    key -> new Point(
                            String.format(java.util.Locale.ROOT, "%04d", past.run()),
                            past.startedAt()
                                    .substring(0, Math.min(10, past.startedAt().length())),
                            kind,
                            new LinkedHashMap<>()));
            point.figures().put(past.figure().measure(), past.figure().ratio());
        }
        return List.copyOf(points.values());
    }

    ReportTable definitions() {
        Rows rows = new Rows(
                "definitions",
                Text.DEFINITIONS,
                ReportColumn.text("name", "Figure", "指标"),
                ReportColumn.text("formula", "Formula", "公式"),
                ReportColumn.text("numerator", "Numerator", "分子"),
                ReportColumn.text("denominator", "Denominator", "分母"),
                ReportColumn.text("exclusions", "Excluded", "排除"));
        for (Definition one : Definitions.ALL) {
            if (one.id().startsWith("quality-") || one.id().equals("population-stability-index")) {
                rows.row(
                        Stream.of(
                                one.name().in(lang),
                                one.formula().in(lang),
                                one.numerator().in(lang),
                                one.denominator().in(lang),
                                one.exclusions().in(lang)),
                        Stream.of());
            }
        }
        return rows.table();
    }
}

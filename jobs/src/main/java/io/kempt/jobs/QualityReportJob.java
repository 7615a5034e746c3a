package io.kempt.jobs;

import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.report.QualityPage;
import io.kempt.jobs.report.QualityReport;
import io.kempt.jobs.report.QualityWorkbook;
import io.kempt.jobs.report.ReportCsv;
import io.kempt.jobs.report.ReportTables;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.model.Lang;
import io.kempt.rules.quality.KindQuality;
import io.kempt.rules.quality.QualityMeasure;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the quality report: a workbook, a page, and the tables as CSV. */
final class QualityReportJob {
    static final String NAME = "quality";

    private final Session session;
    private final Lang lang;

    QualityReportJob(Session session, Lang lang) {
        this.session = session;
        this.lang = lang;
    }

    /**
     * @param run the run that measured it; empty for the store as it stands
     * @param out the folder of {@code quality.xlsx} and {@code quality.html}
     * @param tables the folder of {@code quality-*.csv}
     */
    List<Path> write(String run, QualityOutcome outcome, Path out, Path tables) {
        session.stop().check();
        QualityReport report = new QualityReport(
                session.workspace().rulebook().name(), run, lang, outcome, new QualityLedger(session.store()).trend());
        List<Path> written = new ArrayList<>();
        written.add(QualityWorkbook.write(out.resolve("quality.xlsx"), report));
        written.add(QualityPage.write(out.resolve("quality.html"), report));
        ReportCsv csv = new ReportCsv(ReportTables.of(report));
        for (String name : csv.names()) {
            Path target = tables.resolve(name + ".csv");
            try (OutputFile file = OutputFile.create(target)) {
                csv.write(name, file.stream());
                file.commit();
            } catch (IOException broken) {
                throw OutputFile.failure(target, broken);
            }
            written.add(target);
        }
        return written;
    }

    /** One sentence for each kind. */
    List<String> headlines(QualityOutcome outcome) {
        return outcome.kinds().stream().map(kind -> headline(kind, outcome)).toList();
    }

    private String headline(KindQuality kind, QualityOutcome outcome) {
        String score = percent(kind.total().score(outcome.settings().weights()));
        String measures = Stream.of(QualityMeasure.values())
                .filter(measure -> kind.total().ratio(measure).denominator() > 0)
                .map(measure -> name(measure) + " "
                        + percent(kind.total().ratio(measure).value()))
                .collect(Collectors.joining(lang == Lang.ZH ? "，" : ", "));
        return lang == Lang.ZH
                ? kind.kind().label().zh() + "：质量得分 " + score + "（" + measures + "）。"
                : kind.kind().label().en() + ": quality " + score + " (" + measures + ").";
    }

    private String name(QualityMeasure measure) {
        return lang == Lang.ZH ? measure.definition().name().zh() : measure.code();
    }

    private static String percent(Optional<BigDecimal> share) {
        return share.map(value -> value.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%")
                .orElse("-");
    }
}

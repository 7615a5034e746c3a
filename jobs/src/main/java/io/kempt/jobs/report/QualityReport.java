package io.kempt.jobs.report;

import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.rules.model.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a quality report is made of.
 *
 * @param subject what was measured: a file, or the rulebook of a workspace
 * @param run that measured it; empty for a file or the store as it stands
 * @param trend the figures of earlier runs, the oldest first; none for a file
 */
public record QualityReport(
        String subject, String run, Lang lang, QualityOutcome outcome, List<QualityLedger.Past> trend) {

    /** What the sheets' heads say. */
    ReportRequest request() {
        return new ReportRequest(
                run.isEmpty() ? Text.NO_VALUE.in(lang) : run,
                outcome.asOf(),
                "",
                lang,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
    }
}

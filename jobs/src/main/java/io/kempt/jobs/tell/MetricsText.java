package io.kempt.jobs.tell;

import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult.GateOutcome;
import io.kempt.jobs.request.QualityResult.KindScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as figures in the text format of Prometheus, version 0.0.4. All are gauges of the last run: nothing is summed over runs.
 */
final class MetricsText {
    static final String LAST_SUCCESS = "kempt_last_success_timestamp_seconds";

    private static final List<String> VERDICTS = List.of("ok", "warn", "fail", "unknown");

    private final StringBuilder text = new StringBuilder();
    private final RunStory story;
    private final Labels labels;

    private MetricsText(RunStory story) {
        this.story = story;
        this.labels = Labels.NONE
                .with("workspace", story.start().workspace())
                .with("command", story.start().command());
    }

    /** Labels as they stand within braces. */
    record Labels(String text) {
        static final Labels NONE = new Labels("");

        Labels with(String name, String value) {
            String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            return new Labels(text + (text.isEmpty() ? "" : ",") + name + "=\"" + escaped + "\"");
        }
    }

    /**
     * @param lastSuccess the value of {@link #LAST_SUCCESS} before this run, for one that failed
     */
    static String of(RunStory story, Optional<BigDecimal> lastSuccess) {
        MetricsText metrics = new MetricsText(story);
        metrics.run(lastSuccess);
        metrics.rows();
        metrics.customers();
        metrics.quality();
        return metrics.text.toString();
    }

    /** How a sample of the last success begins, up to its value. */
    static String lastSuccessOf(RunStart start) {
        Labels of = Labels.NONE.with("workspace", start.workspace()).with("command", start.command());
        return LAST_SUCCESS + "{" + of.text() + "} ";
    }

    private void run(Optional<BigDecimal> lastSuccess) {
        RunOutcome outcome = story.outcome();
        gauge("kempt_last_run_timestamp_seconds", "When the last run ended.");
        sample("kempt_last_run_timestamp_seconds", labels, seconds(story.ended()));
        Optional<BigDecimal> success = outcome.succeeded() ? Optional.of(seconds(story.ended())) : lastSuccess;
        if (success.isPresent()) {
            gauge(LAST_SUCCESS, "When the last run ended that had exit code 0.");
            sample(LAST_SUCCESS, labels, success.get());
        }
        gauge("kempt_last_run_exit_code", "Exit code of the last run.");
        sample(
                "kempt_last_run_exit_code",
                labels,
                BigDecimal.valueOf(outcome.exit().code()));
        gauge("kempt_last_run_duration_seconds", "How long the last run took.");
        sample(
                "kempt_last_run_duration_seconds",
                labels,
                BigDecimal.valueOf(story.duration().toMillis(), 3));
    }

    private void rows() {
        Map<Labels, Map<String, Long>> bySource = new LinkedHashMap<>();
        for (InputCount input : story.outcome().inputs()) {
            Labels of = labels.with("kind", input.kind()).with("source", input.source());
            Map<String, Long> rows = bySource.computeIfAbsent(of, key -> none());
            if (input.alreadyKnown()) {
                rows.merge("known", input.read(), Long::sum);
                continue;
            }
            rows.merge("accepted", input.accepted(), Long::sum);
            rows.merge("rejected", input.rejected(), Long::sum);
            rows.merge("ignored", input.ignored(), Long::sum);
            rows.merge("inserted", input.changes().inserted(), Long::sum);
            rows.merge("updated", input.changes().updated(), Long::sum);
            rows.merge("unchanged", input.changes().unchanged(), Long::sum);
            rows.merge("gone", input.changes().gone(), Long::sum);
        }
        if (bySource.isEmpty()) {
            return;
        }
        gauge(
                "kempt_rows",
                "Rows of the last run by outcome. Read: accepted, rejected, ignored (blank), known (of files imported"
                        + " before). Of the store: inserted, updated, unchanged, gone.");
        bySource.forEach((of, rows) -> rows.forEach(
                (outcome, count) -> sample("kempt_rows", of.with("outcome", outcome), BigDecimal.valueOf(count))));
    }

    /** Every outcome is there in every run, so that a series never ends where nothing happened. */
    private static Map<String, Long> none() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String outcome :
                List.of("accepted", "rejected", "ignored", "known", "inserted", "updated", "unchanged", "gone")) {
            rows.put(outcome, 0L);
        }
        return rows;
    }

    private void customers() {
        story.outcome().customers().ifPresent(customers -> {
            gauge("kempt_customer_records", "Customer records in the store, before deduplication.");
            sample("kempt_customer_records", labels, BigDecimal.valueOf(customers.records()));
            gauge("kempt_customers", "Customers in the store, after deduplication.");
            sample("kempt_customers", labels, BigDecimal.valueOf(customers.golden()));
            gauge("kempt_pairs_to_review", "Pairs of records that a person has to decide.");
            sample("kempt_pairs_to_review", labels, BigDecimal.valueOf(customers.toReview()));
        });
    }

    private void quality() {
        RunOutcome outcome = story.outcome();
        if (!outcome.complete()) {
            return;
        }
        if (!outcome.findings().isEmpty()) {
            gauge("kempt_findings", "Findings of the last run by severity.");
            for (FindingCount count : outcome.findings()) {
                sample("kempt_findings", labels.with("severity", count.name()), BigDecimal.valueOf(count.count()));
            }
        }
        List<KindScore> scored = outcome.quality().kinds().stream()
                .filter(kind -> kind.score().isPresent())
                .toList();
        if (!scored.isEmpty()) {
            gauge("kempt_quality_score", "Quality of the records of a kind, from 0 to 1.");
            scored.forEach(kind -> sample(
                    "kempt_quality_score",
                    labels.with("kind", kind.kind()),
                    kind.score().orElseThrow()));
        }
        gauge("kempt_gates", "Quality gates of the last run by verdict.");
        for (String verdict : VERDICTS) {
            sample("kempt_gates", labels.with("verdict", verdict), BigDecimal.valueOf(count(outcome, verdict)));
        }
    }

    private static long count(RunOutcome outcome, String verdict) {
        return outcome.quality().gates().stream()
                .map(GateOutcome::verdict)
                .filter(verdict::equals)
                .count();
    }

    private void gauge(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private void sample(String name, Labels of, BigDecimal value) {
        text.append(name).append('{').append(of.text()).append("} ");
        text.append(value.toPlainString()).append('\n');
    }

    private static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}

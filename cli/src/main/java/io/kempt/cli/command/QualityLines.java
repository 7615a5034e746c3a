package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.jobs.request.QualityResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a summary says of quality: little when all is well. */
final class QualityLines {
    private static final int SHOWN_CHANGES = 5;

    private final Summary summary;

    QualityLines(Summary summary) {
        this.summary = summary;
    }

    void all(QualityResult quality) {
        quality.kinds().stream().limit(1).forEach(this::score);
        gates(quality);
        changes(quality.changes());
    }

    private void score(QualityResult.KindScore kind) {
        kind.score()
                .ifPresent(score -> summary.line("quality of " + kind.kind() + ": " + percent(score) + " ("
                        + kind.measures().entrySet().stream()
                                .map(measure -> measure.getKey() + " " + percent(measure.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")"));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** Those that are not open, in a table; a line when all are. */
    void gates(QualityResult quality) {
        List<QualityResult.GateOutcome> closed = quality.gates().stream()
                .filter(gate -> gate.verdict().equals("warn") || gate.verdict().equals("fail"))
                .toList();
        long open = quality.gates().stream()
                .filter(gate -> gate.verdict().equals("ok"))
                .count();
        if (!closed.isEmpty()) {
            TextTable table = new TextTable("GATE", "OF", "MEASURE", "#MEASURED", "LIMIT", "VERDICT");
            closed.forEach(gate -> table.row(
                    Wording.plain(gate.gate()),
                    Wording.plain(gate.subject()),
                    gate.measure(),
                    gate.shown(),
                    limits(gate),
                    gate.verdict()));
            summary.table(table);
        }
        if (open > 0) {
            summary.line(Wording.count(open, "gate") + (closed.isEmpty() ? "" : " more") + " passed");
        }
    }

    private static String limits(QualityResult.GateOutcome gate) {
        return Stream.of(
                        gate.warn().isEmpty() ? "" : "warn " + gate.warn(),
                        gate.fail().isEmpty() ? "" : "fail " + gate.fail())
                .filter(limit -> !limit.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void changes(List<QualityResult.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        summary.line("changed since the last delivery:");
        changes.stream()
                .limit(SHOWN_CHANGES)
                .forEach(change -> summary.line("  " + change.kind()
                        + (change.source().isEmpty() ? "" : " from " + Wording.plain(change.source())) + ": "
                        + Wording.plain(change.message())));
        int more = changes.size() - SHOWN_CHANGES;
        if (more > 0) {
            summary.line("  ... and " + Wording.count(more) + " more");
        }
    }
}

package io.kempt.jobs.rulebook;

import io.kempt.jobs.init.KindGuess;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.model.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file whose rules are being learnt. */
final class InferredTable {
    private static final int BETWEEN_CHECKS = 1_000;

    private final Path file;
    private final Kind kind;
    private final Optional<KindGuess> guess;
    private final FileProfile profile;
    private final List<InferredColumn> columns;
    private final List<DateOrder> orders = new ArrayList<>();

    /** Two columns of dates in one record, of which the first may always be the earlier. */
    static final class DateOrder {
        private final InferredColumn first;
        private final InferredColumn second;
        private long kept;
        private long broken;
        private long firstBroken;
        private boolean differs;

        DateOrder(InferredColumn first, InferredColumn second) {
            this.first = first;
            this.second = second;
        }

        private void take(String earlier, String later, long line) {
            if (earlier.isEmpty() || later.isEmpty()) {
                return;
            }
            int order = earlier.compareTo(later);
            differs |= order < 0;
            if (order <= 0) {
                kept++;
            } else {
                firstBroken = broken++ == 0 ? line : firstBroken;
            }
        }

        /** Two columns that always say the same day tell nothing of an order. */
        boolean holds() {
            return differs && kept >= CandidateRule.ENOUGH * (kept + broken);
        }

        long pairs() {
            return kept + broken;
        }

        InferredColumn first() {
            return first;
        }

        InferredColumn second() {
            return second;
        }

        String evidence() {
            return CandidateRule.evidence(kept, kept + broken, firstBroken, "records with both");
        }
    }

    /** @param guess empty for a kind that crm-cn does not describe */
    InferredTable(Path file, Kind kind, Optional<KindGuess> guess, FileProfile profile, List<InferredColumn> columns) {
        this.file = file;
        this.kind = kind;
        this.guess = guess;
        this.profile = profile;
        this.columns = columns;
        List<InferredColumn> dates =
                columns.stream().filter(column -> column.type().equals("date")).toList();
        for (InferredColumn first : dates) {
            dates.stream()
                    .filter(second -> second != first)
                    .forEach(second -> orders.add(new DateOrder(first, second)));
        }
    }

    /** Reads the file once more, now that its types are known. */
    void read(ReadOptions options, Runnable stopCheck) {
        int width = columns.stream().mapToInt(InferredColumn::index).max().orElse(-1) + 1;
        String[] canonical = new String[width];
        try (TableReader reader = TableReaders.open(file, options)) {
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                if (record.isBlank() || record.isUndecodable()) {
                    continue;
                }
                if (record.number() % BETWEEN_CHECKS == 0) {
                    stopCheck.run();
                }
                for (InferredColumn column : columns) {
                    canonical[column.index()] = column.take(record.cells()[column.index()], record.line());
                }
                for (DateOrder order : orders) {
                    order.take(canonical[order.first.index()], canonical[order.second.index()], record.line());
                }
            }
        }
    }

    Kind kind() {
        return kind;
    }

    Optional<KindGuess> guess() {
        return guess;
    }

    FileProfile profile() {
        return profile;
    }

    List<InferredColumn> columns() {
        return columns;
    }

    List<DateOrder> orders() {
        return orders;
    }
}

package io.kempt.rules.generate;

import java.time.LocalDate;
import java.util.List;

/**
 * What to make.
 *
 * @param rows customer records over the three customer files, 1 to {@link #MOST_ROWS}; repeated lines come on top
 * @param seed the same seed and rows give the same data; any other number gives another world
 * @param asOf the last day of the story; orders, leads and activities fill the 30 months that end with its month
 * @param customersOnly no leads, opportunities, orders and activities
 */
public record CrmPlan(int rows, long seed, LocalDate asOf, boolean customersOnly) {
    /** Leads beyond this would have no party number left. */
    public static final int MOST_ROWS = 50_000_000;

    public CrmPlan {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("rows must be 1 to " + MOST_ROWS + ", found " + rows);
        }
    }

    /** The files that are made. */
    public List<ExportFile> files() {
        return customersOnly ? ExportFile.CUSTOMER_FILES : List.of(ExportFile.values());
    }

    int orders() {
        return 4 * rows;
    }

    int opportunities() {
        return Math.max(1, (int) (2L * rows / 3));
    }

    int leads() {
        return Math.max(1, rows / 2);
    }

    int activities() {
        return 2 * rows;
    }

    /** The first day on which something happens: the first of the month 29 months before. */
    LocalDate firstDay() {
        return asOf.minusMonths(29).withDayOfMonth(1);
    }
}

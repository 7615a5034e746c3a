package io.kempt.jobs;

import io.kempt.jobs.table.RawRecord;
import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a conversion tells of records and cells that could not be read as they were meant; no value is shown. */
final class ConvertRemarks {
    private final Map<FindingCode, Count> cells = new LinkedHashMap<>();
    private final Count undecodable = new Count();

    private static final class Count {
        private long times;
        private String first = "";

        void add(String place) {
            first = times++ == 0 ? place : first;
        }
    }

    void note(RawRecord record) {
        if (record.isUndecodable()) {
            undecodable.add(place(record));
        }
        for (CellRemark remark : record.remarks()) {
            cells.computeIfAbsent(remark.code(), code -> new Count()).add(place(record));
        }
    }

    private static String place(RawRecord record) {
        return record.sheet().isEmpty() ? "line " + record.line() : record.sheet() + " row " + record.line();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (undecodable.times > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d record%s bytes that are no text, the first on %s; left out",
                    undecodable.times,
                    undecodable.times == 1 ? " holds" : "s hold",
                    undecodable.first));
        }
        cells.forEach((code, count) -> notes.add(String.format(
                Locale.ROOT,
                "%,d cell%s: %s (%s), the first in %s",
                count.times,
                count.times == 1 ? "" : "s",
                code.message(Lang.EN, List.of()).replaceAll("'?\\{\\d}'?", "…"),
                code.id(),
                count.first)));
        return notes;
    }
}

package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.step.SuppressingJudge;
import io.kempt.jobs.store.ErasureLedger;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.PersonalFields;
import io.kempt.jobs.store.Suppression;
import io.kempt.rules.model.KindSpec;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Puts the list of erased persons before the rows of an import, when there are any. */
record SuppressedRows(RowBlock.Judge judge, LongSupplier count, Progress progress) {

    static SuppressedRows of(Session session, Input input, KindSpec kind, RowBlock.Judge judge) {
        Suppression suppression = new ErasureLedger(session.store())
                .suppression(session.workspace().keyFolder());
        if (suppression.isIdle()) {
            return new SuppressedRows(judge, () -> 0, session.progress());
        }
        PersonalFields fields = new PersonalFields(session.workspace().rulebook(), kind);
        SuppressingJudge suppressing = new SuppressingJudge(judge, input, fields, suppression);
        return new SuppressedRows(suppressing, suppressing::refused, session.progress());
    }

    /** Says how many rows of a file, named as people know it, were left out. */
    void tell(String file) {
        long rows = count.getAsLong();
        if (rows > 0) {
            progress.note(String.format(
                    Locale.ROOT,
                    "%s: %,d %s of erased persons left out; kempt erase --list shows the erasures",
                    file,
                    rows,
                    rows == 1 ? "row" : "rows"));
        }
    }
}

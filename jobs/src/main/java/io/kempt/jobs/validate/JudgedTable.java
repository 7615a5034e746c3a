package io.kempt.jobs.validate;

import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.model.KindSpec;
import java.util.function.Supplier;

/**
 * A table that is validated: a file, or what the store holds of one.
 *
 * @param mapping the fields that its columns hold
 * @param opens reads it, as often as it is asked
 */
public record JudgedTable(
        TableOrigin origin, TableShape shape, HeaderMapping mapping, RowJudge judge, Supplier<TableReader> opens) {

    public int seq() {
        return origin.seq();
    }

    /** As shown to people. */
    public String file() {
        return origin.file();
    }

    public KindSpec kind() {
        return origin.kind();
    }

    public String source() {
        return origin.source();
    }
}

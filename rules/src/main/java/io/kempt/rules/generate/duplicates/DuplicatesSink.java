package io.kempt.rules.generate.duplicates;

import java.util.List;

/** Takes the records in the order of their ids. Calls come from one thread. */
public interface DuplicatesSink {

    /**
     * A record.
     *
     * @param cells in the order of {@link RecordColumn}
     * @param entityId which customer it is, from 1
     */
    void record(List<String> cells, int entityId);

    /** What was varied in the record that came last; calls are in the order in which it was done. */
    void varied(int recordId, RecordColumn column, Variation kind, String trueValue);
}

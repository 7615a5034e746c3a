package io.kempt.jobs.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What Spring Batch remembers of jobs that were completed long ago. Kempt's own tables say what was done, so that nothing is
 * done twice without it. The latest instance of each job stays: the state of the golden records is known by it.
 */
public final class OldJobs {
    private static final String EXECUTIONS =
            "(SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = ?)";

    private final StoreDatabase database;

    public OldJobs(StoreDatabase database) {
        this.database = database;
    }

    /** @param zone in which Spring Batch noted its times */
    public void remove(Instant moment, ZoneId zone) {
        for (long instance : before(LocalDateTime.ofInstant(moment, zone))) {
            database.jdbc()
                    .update(
                            "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT STEP_EXECUTION_ID"
                                    + " FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN " + EXECUTIONS + ")",
                            instance);
            for (String table : List.of(
                    "BATCH_STEP_EXECUTION",
                    "BATCH_JOB_EXECUTION_CONTEXT",
                    "BATCH_JOB_EXECUTION_PARAMS",
                    "BATCH_JOB_EXECUTION")) {
                database.jdbc().update("DELETE FROM " + table + " WHERE JOB_EXECUTION_ID IN " + EXECUTIONS, instance);
            }
            database.jdbc().update("DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID = ?", instance);
        }
    }

    private List<Long> before(LocalDateTime moment) {
        List<Long> old = new ArrayList<>();
        RowCallbackHandler handler = row -> {
            Timestamp end = row.getTimestamp(2);
            if (end != null && end.toLocalDateTime().isBefore(moment)) {
                old.add(row.getLong(1));
            }
        };
        database.jdbc()
                .query(
                        "SELECT i.JOB_INSTANCE_ID, e.END_TIME FROM BATCH_JOB_INSTANCE i JOIN BATCH_JOB_EXECUTION e"
                                + " ON e.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID WHERE e.STATUS = 'COMPLETED'"
                                + " AND i.JOB_INSTANCE_ID NOT IN (SELECT MAX(JOB_INSTANCE_ID) FROM BATCH_JOB_INSTANCE"
                                + " GROUP BY JOB_NAME) ORDER BY i.JOB_INSTANCE_ID",
                        handler);
        return old;
    }
}

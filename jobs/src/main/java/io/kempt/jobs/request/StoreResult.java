package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What was done with a store, or seen of it.
 *
 * @param store where it is kept, without parameters
 * @param database {@code SQLite} or {@code PostgreSQL}
 * @param bytes that it takes up
 * @param before bytes that it took up before; the same where nothing was changed
 * @param schema the number of its last migration
 * @param tables what it holds, table by table
 * @param checks what was looked at; none unless asked for
 */
public record StoreResult(
        ExitCode exit,
        String store,
        String database,
        long bytes,
        long before,
        int schema,
        List<Table> tables,
        List<Check> checks) {

    /**
     * @param sha256 over the rows in the order of their key; empty unless they were compared
     */
    public record Table(String name, long rows, String sha256) {}

    /**
     * @param wrong how often it does not hold
     * @param example one place where it does not; empty when it holds
     */
    public record Check(String check, long wrong, String example) {}
}

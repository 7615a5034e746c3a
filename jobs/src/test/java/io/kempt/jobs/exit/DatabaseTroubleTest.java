package io.kempt.jobs.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers quote of rows is never passed on. */
final class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [SQLITE_FULL] Insertion failed because database is full (disk I/O)     | [SQLITE_FULL] Insertion failed because database is full (disk I/O)
            ERROR: duplicate key\\n  Detail: Key (record_key, source)=(K1, erp) exists | ERROR: duplicate key\\n  Detail: ***
            Key (record_key)=(张三) already exists                                  | Key (record_key)=(***) already exists
            Batch entry 0 INSERT INTO t VALUES ('张三') was aborted: ERROR          | Batch entry 0 was aborted: ERROR
            ERROR: invalid input syntax for type bigint: "13911112222"             | ERROR: invalid input syntax for type bigint: "***"
            """)
    void valuesAreMasked(String told, String expected) {
        assertEquals(expected.replace("\\n", "\n"), DatabaseTrouble.withoutValues(told.replace("\\n", "\n")));
    }
}

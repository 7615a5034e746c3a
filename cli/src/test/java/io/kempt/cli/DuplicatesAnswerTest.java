package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import org.junit.jupiter.api.Test;

/** What the commands about duplicates say. */
class DuplicatesAnswerTest {
    private final Cli cli = new Cli();

    @Test
    void oneRecordIsOneCustomer() {
        cli.jobs.exit = ExitCode.OK;
        cli.jobs.records = 1;
        cli.call("dedupe");
        assertTrue(cli.err.startsWith("1 customer record is 1,100 customers: "), cli.err);
        cli.jobs.records = 0;
        cli.call("dedupe", "-w", "ws");
        assertEquals("There are no customer records in the store yet.\nnext: kempt import -w ws\n", cli.err);
    }

    @Test
    void dedupeOfFilesSaysWhatItTookTheColumnsFor() {
        cli.jobs.exit = ExitCode.OK;
        cli.jobs.records = 1204;
        cli.call("dedupe", "my file.csv");
        assertTrue(cli.err.startsWith("""
            UTF-8, comma, header on line 1
            column no -> id (by its header)
            column 客户 -> customer-name (by its header)
            columns not looked at: note (--column NAME=MEANING changes that)
            ids: column no
            1,204 customer records are 1,100 customers: 50 merged into another, 3 pairs to review
            9,876 pairs compared, 4 records in the largest group
            12 households, 1 company group
            One block was narrowed
            """), cli.err);
        assertTrue(cli.err.endsWith("next: kempt explain --file 'my file.csv' ID_A ID_B\n"), cli.err);
        assertEquals("", cli.out);
    }

    @Test
    void aPlanIsATableByRule() {
        cli.jobs.exit = ExitCode.OK;
        cli.jobs.records = 1204;
        cli.call("dedupe", "--plan");
        assertEquals("""
            RULE   BLOCKS  LARGEST  NARROWED  CAPPED  PAIRS
            phone     120       25         0       0    310
            email   1,450    1,000         2       1  9,999
            """, cli.out);
        assertEquals("10,123 distinct pairs of 1,204 records would be compared\nOne block was narrowed\n", cli.err);
        cli.call("dedupe", "a.csv", "--plan");
        assertTrue(cli.err.startsWith("UTF-8, comma, header on line 1\n10,123 distinct pairs"), cli.err);
    }

    @Test
    void explainPutsValuesSideBySideAndAddsUp() {
        cli.jobs.exit = ExitCode.OK;
        cli.call("explain", "7", "9");
        assertEquals("""
            FIELD  MEANING        erp:7  shop:9
            name   customer-name  张三   Zhang San

             BITS  COMPARISON
            -13.3  prior       before any comparison
            +19.2  phone       same phone
             -2.5  household   they may be two of one household
            +15.4  total       probability 0.9999

            They are in one cluster, G-7.
            """, cli.out);
    }

    @Test
    void evaluateShowsFiguresThresholdsAndErrors() {
        cli.jobs.exit = ExitCode.OK;
        cli.call("evaluate", "--clusters", "c.csv", "--truth", "t.csv");
        assertEquals("""
            VIEW      PRECISION  RECALL      F1
            pairs        0.9932  0.9511  0.9717
            clusters     0.9932  0.9511  0.9717
            records      0.9932  0.9511  0.9717
            pairs found 2,641, of these right 2,623, to be found 2,758; largest cluster 5, largest customer 4

            THRESHOLD  PAIRS  PRECISION  RECALL      F1  CHAINED F1  LARGEST
                0.950  2,641     0.9932  0.9511  0.9717      0.9717        5

            1 cluster of strangers
              7 8 | 9 (2 pairs)

            1 customer split
              4 | 5 (1 pair)
            """, cli.out);
        assertTrue(cli.err.startsWith("2 ids of truth.csv are not in clusters.csv"), cli.err);
    }
}

package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What a run of the sample leaves that nobody disturbs: the measure of all those that are.
 *
 * @param tables of the store, row by row
 * @param outputs as {@link RunOutputs} sees them
 * @param ends the positions at which the imports of its files ended
 * @param records that the store accounts for
 * @param millis that it took
 */
record Undisturbed(
        Map<String, List<String>> tables, Map<String, Integer> outputs, Set<Long> ends, long records, long millis) {

    /** The run, made once for all tests. */
    static Undisturbed once() {
        return Once.RUN;
    }

    private static final class Once {
        static final Undisturbed RUN = run();
    }

    private static Undisturbed run() {
        try {
            Path folder = Files.createTempDirectory("kempt-undisturbed");
            SampleOn place = SampleOn.fresh(folder, CrashStore.SQLITE);
            // the first start makes the archive of classes, which is no part of a run
            Program.run(folder, "--version");
            long start = System.nanoTime();
            Program.Ended ended = Program.run(folder, "run");
            assertEquals(0, ended.exit(), ended.err());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            Map<String, Integer> outputs = RunOutputs.of(folder);
            long records = place.dump().position();
            assertTrue(
                    records > 30_000 && outputs.size() > 30,
                    () -> records + " records, " + outputs.size() + " outputs");
            Undisturbed run =
                    new Undisturbed(place.dump().tables(), outputs, place.dump().ends(), records, millis);
            place.delete();
            return run;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Demands the same store and the same outputs of another run. */
    void assertSame(SampleOn place, String what) throws IOException {
        Map<String, List<String>> found = place.dump().tables();
        assertEquals(tables.keySet(), found.keySet(), what);
        tables.forEach((table, rows) -> {
            List<String> there = found.getOrDefault(table, List.of());
            assertEquals(rows.size(), there.size(), what + ": rows of " + table);
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(rows.get(i), there.get(i), what + ": row of " + table);
            }
        });
        assertEquals(outputs, RunOutputs.of(place.folder()), what);
    }
}

package io.kempt.jobs.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** What a killed process can leave in the job repository must not keep the next one from going on. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class RestartTest {
    private static final JobParameters IDENTITY =
            new JobParametersBuilder().addString("content", "abc").toJobParameters();

    private final StoreAddress address;

    RestartTest(TestStores stores, @TempDir Path folder) {
        address = stores.fresh(folder);
    }

    private final List<String> done = new ArrayList<>();

    @Test
    void aCompletedJobIsNotDoneAgain() {
        inEngine(engine -> engine.run(job(engine), IDENTITY));
        inEngine(engine -> engine.run(job(engine), IDENTITY));
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void aJobThatFailedGoesOnWithTheStepThatFailed() {
        inEngine(engine -> assertThrows(StopException.class, () -> engine.run(failingJob(engine), IDENTITY)));
        inEngine(engine -> engine.run(job(engine), IDENTITY));
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void executionsLeftRunningByAKilledProcessAreTakenUp() {
        inEngine(engine -> assertThrows(StopException.class, () -> engine.run(failingJob(engine), IDENTITY)));
        inStore(store -> {
            store.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL");
            store.jdbc()
                    .update(
                            "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', END_TIME = NULL WHERE STEP_NAME = 'second'");
        });
        inEngine(engine -> engine.run(job(engine), IDENTITY));
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void aStepLeftRunningInAStoppedJobIsTakenUp() {
        inEngine(engine -> assertThrows(StopException.class, () -> engine.run(failingJob(engine), IDENTITY)));
        inStore(store -> {
            store.jdbc().update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STOPPED'");
            store.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE STEP_NAME = 'second'");
        });
        inEngine(engine -> engine.run(job(engine), IDENTITY));
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void anInstanceWithoutAnyExecutionIsTakenUp() {
        inEngine(engine -> assertThrows(StopException.class, () -> engine.run(failingJob(engine), IDENTITY)));
        inStore(store -> List.of(
                        "BATCH_STEP_EXECUTION_CONTEXT",
                        "BATCH_STEP_EXECUTION",
                        "BATCH_JOB_EXECUTION_CONTEXT",
                        "BATCH_JOB_EXECUTION_PARAMS",
                        "BATCH_JOB_EXECUTION")
                .forEach(table -> store.jdbc().update("DELETE FROM " + table)));
        inEngine(engine -> engine.run(job(engine), IDENTITY));
        assertEquals(List.of("first", "first", "second"), done);
    }

    private Job job(BatchEngine engine) {
        return engine.job(
                "job", engine.once("first", () -> done.add("first")), engine.once("second", () -> done.add("second")));
    }

    private Job failingJob(BatchEngine engine) {
        return engine.job("job", engine.once("first", () -> done.add("first")), engine.once("second", () -> {
            throw new StopException(ExitCode.ENVIRONMENT, "The disk is full.", "Make room.");
        }));
    }

    private interface Work<T> {
        void on(T subject);
    }

    private void inStore(Work<StoreDatabase> work) {
        try (StoreDatabase store = TestStores.open(address)) {
            work.on(store);
        }
    }

    private void inEngine(Work<BatchEngine> work) {
        inStore(store -> StopSignal.during(stop -> {
            work.on(BatchEngine.on(store, stop));
            return true;
        }));
    }
}

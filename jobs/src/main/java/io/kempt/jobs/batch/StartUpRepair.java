package io.kempt.jobs.batch;

import java.time.LocalDateTime;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Marks the last execution of a job as failed where a killed process left it, or a step of it, as running. */
final class StartUpRepair {
    private StartUpRepair() {}

    static void apply(JobRepository repository, JobExecution last) {
        // the repository stamps end times itself and stores local times; durations are taken elsewhere
        LocalDateTime now = LocalDateTime.now(java.time.ZoneId.systemDefault());
        boolean broken = unfinished(last.getStatus());
        for (StepExecution step : last.getStepExecutions()) {
            if (unfinished(step.getStatus())) {
                broken = true;
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(now);
                repository.update(step);
            }
        }
        if (broken) {
            last.setStatus(BatchStatus.FAILED);
            last.setExitStatus(ExitStatus.FAILED);
            last.setEndTime(now);
            repository.update(last);
        }
    }

    private static boolean unfinished(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }
}

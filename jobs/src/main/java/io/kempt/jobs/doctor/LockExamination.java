package io.kempt.jobs.doctor;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.workspace.Workspace;
import java.util.List;

/** Whether a run could begin now. That another is going on is no fault. */
final class LockExamination implements Examination {
    private static final String SUBJECT = "lock";

    @Override
    public List<HealthCheck> of(Workspace workspace) {
        try {
            StoreLock.State lock = StoreLock.state(workspace.store());
            return List.of(HealthCheck.ok(
                    SUBJECT, lock.held() ? "held by " + (lock.text().isEmpty() ? "somebody" : lock.text()) : "free"));
        } catch (StopException unreadable) {
            return List.of(HealthCheck.fail(SUBJECT, unreadable.problem(), unreadable.nextStep()));
        }
    }
}

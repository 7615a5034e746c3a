package io.kempt.jobs.doctor;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.store.LockHolder;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Whether a run could begin now. That another is going on is no fault. */
final class LockExamination implements Examination {
    private static final String SUBJECT = "lock";

    @Override
    public List<HealthCheck> of(Workspace workspace) {
        try {
            Optional<LockHolder> holder = StoreLock.holder(workspace.store());
            return List.of(HealthCheck.ok(
                    SUBJECT, holder.map(one -> "held by " + one.text()).orElse("free")));
        } catch (StopException unreadable) {
            return List.of(HealthCheck.fail(SUBJECT, unreadable.problem(), unreadable.nextStep()));
        }
    }
}

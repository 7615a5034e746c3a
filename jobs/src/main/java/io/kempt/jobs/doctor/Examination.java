package io.kempt.jobs.doctor;

import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.workspace.Workspace;
import java.util.List;

/** Looks at one thing and changes nothing. */
interface Examination {
    List<HealthCheck> of(Workspace workspace);
}

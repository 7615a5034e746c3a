package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * Whether a workspace is fit for its next run.
 *
 * @param exit {@link ExitCode#ENVIRONMENT} when anything failed
 */
public record DoctorResult(ExitCode exit, List<HealthCheck> checks) {}

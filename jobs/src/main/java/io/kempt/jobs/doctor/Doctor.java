package io.kempt.jobs.doctor;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.DoctorResult;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.yaml.SettingsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that a run depends on. A new examination is one class and one line here. */
public final class Doctor {
    private static final String SETTINGS = "settings";

    private final MachineExamination machine;
    private final List<Examination> workspaceExaminations;

    public Doctor(Clock clock) {
        this.machine = MachineExamination.ofThisProcess();
        this.workspaceExaminations = List.of(
                new LockExamination(),
                new StoreFileExamination(),
                new ClockExamination(clock),
                new SpaceExamination(),
                new PermissionExamination());
    }

    /** @param folder the workspace, or any folder below it */
    public DoctorResult examine(Path folder) {
        List<HealthCheck> checks = new ArrayList<>(machine.checks());
        try {
            Workspace workspace = Workspace.of(folder);
            checks.add(HealthCheck.ok(
                    SETTINGS,
                    workspace.root().resolve(Workspace.FILE) + ", rulebook "
                            + workspace.rulebook().name()));
            workspaceExaminations.forEach(examination -> checks.addAll(examination.of(workspace)));
        } catch (SettingsException wrong) {
            int more = wrong.mistakes().size() - 1;
            checks.add(HealthCheck.fail(
                    SETTINGS,
                    wrong.mistakes().get(0) + (more > 0 ? " (and " + more + " more)" : ""),
                    "Mend the file; kempt rules check tells all mistakes of a rulebook"));
        } catch (StopException refused) {
            checks.add(HealthCheck.fail(SETTINGS, refused.problem(), refused.nextStep()));
        }
        ExitCode exit = checks.stream().anyMatch(HealthCheck::failed) ? ExitCode.ENVIRONMENT : ExitCode.OK;
        return new DoctorResult(exit, List.copyOf(checks));
    }
}

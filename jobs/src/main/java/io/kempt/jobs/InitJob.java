package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.init.NewWorkspace;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import java.nio.file.Path;
import java.util.List;

/** Makes a workspace of files: looks into each, then writes all settings or none. */
final class InitJob {
    private final InitRequest request;
    private final Progress progress;

    InitJob(InitRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    InitResult run() {
        NewWorkspace workspace = new NewWorkspace(request, progress);
        workspace.checkFolder();
        return StopSignal.during(stop -> {
            request.files().forEach(file -> workspace.look(file, stop::check));
            List<Path> written = workspace.write();
            return new InitResult(ExitCode.OK, request.folder(), workspace.told(), written);
        });
    }
}

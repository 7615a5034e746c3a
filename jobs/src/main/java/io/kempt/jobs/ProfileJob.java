package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.profile.FileProfiler;
import io.kempt.jobs.profile.ProfilePage;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.report.ProfileWorkbook;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks into files and says what they hold. Nothing is kept between blocks that a restart could go on from, so it is
 * plain reading and no batch job.
 */
final class ProfileJob {
    private final ProfileRequest request;
    private final Progress progress;

    ProfileJob(ProfileRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    ProfileResult run() {
        request.files().forEach(GivenFile::check);
        List<FileProfile> profiles = StopSignal.during(stop -> {
            List<FileProfile> done = new ArrayList<>();
            request.files().forEach(file -> done.add(profile(file, stop::check)));
            return done;
        });
        List<FileProfile> shown = request.showValues()
                ? profiles
                : profiles.stream().map(ProfileJob::masked).toList();
        List<Path> written = new ArrayList<>();
        request.xlsx().ifPresent(file -> written.add(ProfileWorkbook.write(file, shown, request.lang())));
        request.html().ifPresent(file -> written.add(ProfilePage.write(file, shown, request.lang())));
        return new ProfileResult(ExitCode.OK, shown, written);
    }

    private FileProfile profile(Path file, Runnable stopCheck) {
        String step = "profile " + file.getFileName();
        progress.started(step);
        Rulebook rulebook = RulebookFile.around(file);
        ReadOptions options = request.options()
                .withKnownHeader(HeaderMapping.knownHeaders(rulebook.kinds().values()))
                .withNumberedColumns();
        FileProfile profile = new FileProfiler(options, progress, stopCheck).profile(file);
        long rows = profile.table().rows();
        progress.finished(step, String.format(Locale.ROOT, rows == 1 ? "%,d row" : "%,d rows", rows));
        return profile;
    }

    private static FileProfile masked(FileProfile profile) {
        return new FileProfile(
                profile.file(),
                profile.sheet(),
                profile.encoding(),
                profile.confidence(),
                profile.delimiter(),
                profile.headerLine(),
                profile.footers(),
                profile.shape(),
                profile.notes(),
                profile.table().masked());
    }
}

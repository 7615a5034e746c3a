package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder with files that tests validate, with or without a workspace around them. */
final class ValidateWorkspace {
    private final Path folder;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));
    final List<String> notes = new ArrayList<>();

    ValidateWorkspace(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Writes a file: lines, each ended. */
    Path file(String name, String... lines) throws IOException {
        return Files.writeString(path(name), String.join("\n", lines) + "\n");
    }

    ImportResult take() {
        return jobs.importFiles(
                new ImportRequest(folder, List.of(), Optional.empty(), Optional.empty(), ImportOptions.NONE),
                Progress.SILENT);
    }

    ValidateResult files(ValidationOutputs outputs, String... names) {
        return judge(Stream.of(names).map(this::path).toList(), Optional.empty(), outputs);
    }

    ValidateResult store(ValidationOutputs outputs) {
        return judge(List.of(), Optional.of(folder), outputs);
    }

    private ValidateResult judge(List<Path> files, Optional<Path> workspace, ValidationOutputs outputs) {
        notes.clear();
        ValidateRequest request = new ValidateRequest(
                files,
                workspace,
                ReadOptions.DETECT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                outputs,
                Optional.of(Severity.ERROR),
                Lang.EN);
        return jobs.validate(request, new NotingProgress(Progress.SILENT, notes));
    }

    ValidationOutputs findings(String name) {
        return findings(name, false);
    }

    ValidationOutputs findings(String name, boolean mask) {
        return new ValidationOutputs(
                Optional.empty(), Optional.of(path(name)), Optional.empty(), Optional.empty(), Optional.empty(), mask);
    }

    ValidationOutputs fix(String name, boolean suggested) {
        return new ValidationOutputs(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ValidationOutputs.Fix(path(name), name.endsWith("/"), suggested)),
                false);
    }

    /** The lines of a file, without its byte order mark. */
    List<String> lines(String name) throws IOException {
        return Files.readString(path(name)).replace("\uFEFF", "").lines().toList();
    }

    /** Counts by severity, code and field. */
    static List<String> codes(ValidateResult result) {
        return result.byCode().stream()
                .map(code -> code.count() + " " + code.name())
                .toList();
    }

    static long count(ValidateResult result, String name) {
        return result.byCode().stream()
                .filter(code -> code.name().startsWith(name))
                .mapToLong(FindingCount::count)
                .sum();
    }
}

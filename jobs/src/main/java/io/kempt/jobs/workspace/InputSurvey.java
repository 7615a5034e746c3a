package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.KindSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the files that a workspace's inputs name, and their content hashes, before anything is read. */
public final class InputSurvey {
    private InputSurvey() {}

    /**
     * The files in the order of {@code inputs:}, those of one pattern by name.
     *
     * @throws StopException when an input that is no inbox names no file, or its kind is not in the rulebook
     */
    public static List<InputFile> of(Workspace workspace) {
        List<InputFile> files = new ArrayList<>();
        for (WorkspaceInput input : workspace.inputs()) {
            matching(workspace, input).forEach(file -> files.add(as(workspace, input, file)));
        }
        return files;
    }

    /** A file as the first of the inputs that name it declares it; empty when none does. */
    public static Optional<InputFile> declared(Workspace workspace, Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return workspace.inputs().stream()
                .filter(input -> names(workspace.root().resolve(input.files()).normalize(), wanted))
                .findFirst()
                .map(input -> as(workspace, input, file));
    }

    private static boolean names(Path pattern, Path file) {
        if (pattern.equals(file)) {
            return true;
        }
        Path name = file.getFileName();
        return name != null
                && FilePattern.isPattern(String.valueOf(pattern.getFileName()))
                && Objects.equals(pattern.getParent(), file.getParent())
                && file.getFileSystem()
                        .getPathMatcher("glob:" + pattern.getFileName())
                        .matches(name);
    }

    private static InputFile as(Workspace workspace, WorkspaceInput input, Path file) {
        ReadOptions options = input.reading()
                .withPassword(
                        input.passwordFile().isEmpty()
                                ? Password.ofEnvironment()
                                : Password.in(workspace.root().resolve(input.passwordFile())))
                .withKnownHeader(HeaderMapping.knownHeaders(List.of(kind(workspace, input)))
                        .or(input.settings().mapping()::containsKey));
        GivenFile.check(file);
        return InputFile.of(file, workspace.display(file), input.kind(), input.source(), options, input.settings());
    }

    private static KindSpec kind(Workspace workspace, WorkspaceInput input) {
        return workspace
                .rulebook()
                .kind(input.kind())
                .orElseThrow(() -> StopException.usage(
                        Workspace.FILE + " names the kind '" + input.kind().code() + "' for " + input.files()
                                + ", but the rulebook " + workspace.rulebook().name() + " does not describe it.",
                        "Add the kind to the rulebook, or correct the input."));
    }

    private static List<Path> matching(Workspace workspace, WorkspaceInput input) {
        Path pattern = workspace.root().resolve(input.files());
        String name = String.valueOf(pattern.getFileName());
        if (!FilePattern.isPattern(name)) {
            if (Files.exists(pattern)) {
                return List.of(pattern);
            }
            if (input.settings().inbox().isEmpty() || !Files.isDirectory(folder(workspace, pattern))) {
                throw missing(input);
            }
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder(workspace, pattern), name)) {
            for (Path entry : entries) {
                if (input.settings().inbox().isEmpty() || isDelivered(entry)) {
                    files.add(entry);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            throw missing(input);
        }
        if (files.isEmpty() && input.settings().inbox().isEmpty()) {
            throw missing(input);
        }
        files.sort(null);
        return files;
    }

    private static Path folder(Workspace workspace, Path pattern) {
        return pattern.getParent() == null ? workspace.root() : pattern.getParent();
    }

    /** Folders in an inbox are not deliveries, nor are hidden files: many programs copy to one and rename it. */
    private static boolean isDelivered(Path entry) {
        return !Files.isDirectory(entry) && !String.valueOf(entry.getFileName()).startsWith(".");
    }

    private static StopException missing(WorkspaceInput input) {
        return StopException.usage(
                Workspace.FILE + " names the input " + input.files() + ", but there is no such file.",
                "Put the file there, or correct the path under 'inputs:'.");
    }
}

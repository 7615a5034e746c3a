package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.ColumnContract;
import io.kempt.jobs.pipeline.Pipeline;
import io.kempt.jobs.read.Spool;
import io.kempt.jobs.retention.Retention;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.rules.model.Lang;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A folder that Kempt works in.
 *
 * @param root the folder that holds {@code kempt.yml}
 * @param store where its records are kept
 * @param rulebook the rules in force
 * @param asOf the day that reports stand at; empty for the last day in the data
 * @param lang the language of reports and of the messages in files
 * @param currency the one currency of the reports, ISO 4217
 * @param columns what becomes of files with other columns than the last of their source, where no input says otherwise
 * @param inputs what the workspace imports, in this order
 * @param pipeline the steps of a run, and its reports
 * @param retention how long it keeps what runs leave; everything for ever unless it says so
 */
public record Workspace(
        Path root,
        StoreAddress store,
        Rulebook rulebook,
        Optional<LocalDate> asOf,
        Lang lang,
        String currency,
        ColumnContract columns,
        List<WorkspaceInput> inputs,
        Pipeline pipeline,
        Retention retention) {

    public static final String FILE = "kempt.yml";

    /**
     * Finds the workspace of a folder by walking up to the first one that holds {@code kempt.yml}, and reads it.
     *
     * @throws StopException when there is none, or when it cannot be read
     * @throws io.kempt.rules.yaml.SettingsException when a settings file has mistakes
     */
    public static Workspace of(Path folder) {
        return find(folder).map(WorkspaceReader::read).orElseThrow(() -> missing(folder));
    }

    /** The root of the workspace that a folder lies in. */
    public static Optional<Path> find(Path folder) {
        for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve(FILE))) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    private static StopException missing(Path typed) {
        Path folder = typed.toString().isEmpty() ? Path.of(".") : typed;
        if (Files.isDirectory(folder) && !Files.isExecutable(folder)) {
            return new StopException(
                    ExitCode.ENVIRONMENT,
                    "The folder " + folder + " may not be entered by this user.",
                    "Ask for permission to read it, or run the command as the user who owns it.");
        }
        if (!Files.exists(folder)) {
            return StopException.usage(
                    "There is no folder " + folder + ".",
                    "Name a folder that holds a " + FILE + ", such as samples/retail.");
        }
        if (Files.isRegularFile(folder)) {
            return StopException.usage(
                    folder + " is a file; a workspace is a folder that holds a " + FILE + ".",
                    "Name the folder, or judge the file alone: kempt validate " + folder);
        }
        return StopException.usage(
                (folder.equals(Path.of(".")) ? "Neither this folder" : "Neither " + folder)
                        + " nor a folder above it holds a " + FILE + ".",
                "Name a workspace, such as samples/retail, or write a " + FILE
                        + " (README.md, \"A workspace of your own\").");
    }

    /** What names it in a command, with a leading blank; nothing when the current folder lies in it. */
    public String asWord() {
        if (Path.of("").toAbsolutePath().startsWith(root)) {
            return "";
        }
        String word = root.toString();
        return word.contains(" ") ? " '" + word + "'" : " " + word;
    }

    /** Where keys are kept that are the workspace's own: beside its SQLite file, else in {@code .kempt}. */
    public Path keyFolder() {
        return store.file().map(file -> file.toAbsolutePath().getParent()).orElseGet(() -> root.resolve(".kempt"));
    }

    /** Where runs leave their outputs, one folder each. */
    public Path out() {
        return root.resolve("out");
    }

    /** A path as people know it: relative to the workspace where it lies within, with slashes. */
    public String display(Path file) {
        if (file.endsWith(Spool.STANDARD_INPUT)) {
            // its copy lies in a folder that means nothing to anybody
            return Spool.STANDARD_INPUT;
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}

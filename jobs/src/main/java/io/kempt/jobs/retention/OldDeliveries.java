package io.kempt.jobs.retention;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Input files that an inbox dealt with long ago. Archived ones lie under {@code DAY/RUN}, and the day tells their age, for a
 * move leaves a file's own time as it was; refused ones lie beside the file with the reason, whose time is that of the refusal.
 * Anything else in these folders is somebody else's and stays.
 */
public final class OldDeliveries {
    private static final Pattern RUN = Pattern.compile("\\d{4,}");

    private final Instant before;
    private final ZoneId zone;
    private final String reason;
    private final Tally tally = new Tally();
    private final List<Path> files = new ArrayList<>();
    private final List<Path> folders = new ArrayList<>();

    /**
     * @param zone in which the days of the archive are
     * @param reason how the names of files with reasons end
     */
    public OldDeliveries(Instant before, ZoneId zone, String reason) {
        this.before = before;
        this.zone = zone;
        this.reason = reason;
    }

    public Tally tally() {
        return tally;
    }

    /** Looks through a folder of files that were taken in. A day counts as old when all of it is. */
    public void addArchive(Path archive) {
        for (Path day : OldFiles.in(archive)) {
            Optional<Instant> end = endOfDay(String.valueOf(day.getFileName()));
            if (end.isPresent() && !end.get().isAfter(before)) {
                OldFiles.in(day).forEach(run -> addRun(run, end.get()));
                folders.add(day);
            }
        }
    }

    private void addRun(Path run, Instant at) {
        if (RUN.matcher(String.valueOf(run.getFileName())).matches()) {
            OldFiles.in(run).forEach(file -> add(file, at));
            folders.add(run);
        }
    }

    private Optional<Instant> endOfDay(String name) {
        try {
            return Optional.of(
                    LocalDate.parse(name).plusDays(1).atStartOfDay(zone).toInstant());
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** Looks through a folder of files that were refused: each goes before its reason, so that none lies there without. */
    public void addRefused(Path refused) {
        for (Path why : OldFiles.in(refused)) {
            String name = String.valueOf(why.getFileName());
            if (name.endsWith(reason) && OldFiles.lastWritten(why).isBefore(before)) {
                Path file = why.resolveSibling(name.substring(0, name.length() - reason.length()));
                add(file, OldFiles.lastWritten(why));
                add(why, OldFiles.lastWritten(why));
            }
        }
    }

    private void add(Path file, Instant at) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !files.contains(file)) {
            files.add(file);
            tally.add(at, OldFiles.size(file));
        }
    }

    /** Deletes the files, and the folders of days and runs that are empty then. */
    public void delete() {
        files.forEach(OldFiles::delete);
        // a run's folder was noted before its day's
        folders.stream().filter(folder -> OldFiles.in(folder).isEmpty()).forEach(OldFiles::delete);
    }
}

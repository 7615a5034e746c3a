package io.kempt.jobs.retention;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.write.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Folders under {@code out/} that are to go. Each is set aside first, by one rename, under a name that nothing refers to, and
 * deleted then: a process that is killed in the middle leaves a folder whole in its place or not at all, so that no run has
 * half its outputs. What was set aside and is still there is deleted the next time.
 */
public final class OldOutputs {
    private static final String ASIDE = ".pruned";
    private static final Pattern SET_ASIDE = Pattern.compile("[.].+[.]pruned");
    private static final Pattern REPORT = Pattern.compile("report-[a-z]+-\\d{4}-\\d{2}-\\d{2}");

    private final Path out;
    private final Tally tally = new Tally();
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();

    /** @param out where runs leave their outputs */
    public OldOutputs(Path out) {
        this.out = out;
    }

    /** What there is, without what others add later. */
    public Tally tally() {
        return tally;
    }

    /**
     * The folder of a run.
     *
     * @param ended when the run did
     */
    public void add(Path folder, Instant ended) {
        boolean own = folder.startsWith(out) && !folder.equals(out);
        if (own && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !folders.contains(folder)) {
            folders.add(folder);
            tally.add(ended, OldFiles.size(folder));
        }
    }

    /** What {@code kempt report} left without a place of its own, and files that killed processes left half-written. */
    public void addReports(Instant before) {
        for (Path one : OldFiles.in(out)) {
            if (REPORT.matcher(name(one)).matches() && OldFiles.lastWritten(one).isBefore(before)) {
                folders.add(one);
                tally.add(OldFiles.lastWritten(one), OldFiles.size(one));
            }
        }
        for (Path one : OldFiles.within(out)) {
            boolean half = OutputFile.isHalfWritten(name(one)) && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS);
            if (half
                    && folders.stream().noneMatch(one::startsWith)
                    && OldFiles.lastWritten(one).isBefore(before)) {
                others.add(one);
                tally.add(OldFiles.lastWritten(one), OldFiles.size(one));
            }
        }
    }

    /** What an earlier pruning had set aside when it was cut off. */
    public void addLeftOver() {
        for (Path one : OldFiles.in(out)) {
            if (SET_ASIDE.matcher(name(one)).matches()) {
                others.add(one);
                tally.add(OldFiles.lastWritten(one), OldFiles.size(one));
            }
        }
    }

    /** Takes the folders out of their places. */
    public void setAside() {
        for (Path folder : folders) {
            Path aside = out.resolve("." + name(folder) + ASIDE);
            try {
                OldFiles.delete(aside);
                Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException broken) {
                throw StopException.environment(
                        folder + " cannot be removed: " + FileTrouble.reason(broken) + ".",
                        "See to the permissions of " + out + ", then run: kempt runs prune --yes",
                        broken);
            }
            others.add(aside);
        }
    }

    /** Deletes what was set aside. */
    public void delete() {
        others.forEach(OldFiles::delete);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

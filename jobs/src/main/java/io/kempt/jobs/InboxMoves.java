package io.kempt.jobs;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.Inbox;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.write.FileMove;
import io.kempt.jobs.write.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clears the inboxes at the end of a run: what the store holds goes to the archive, what was refused beside its reason. A
 * process that is killed before that leaves files to the next run, which knows their content and only moves them.
 */
final class InboxMoves {
    /** How the name of a file with the reason of a refusal ends. */
    static final String REASON = ".reason.txt";

    private final RunState state;
    private final Session session;
    private final List<InboxResult.Moved> archived = new ArrayList<>();
    private final List<InboxResult.Refused> refused = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();

    InboxMoves(RunState state) {
        this.state = state;
        this.session = state.session();
    }

    /** What there is to say before anything is moved: it decides how the run ends. */
    InboxResult before() {
        return new InboxResult(
                List.of(), List.copyOf(state.refused().values()), List.copyOf(state.waiting()), List.of());
    }

    /** @param run whose number the archive bears */
    InboxResult clear(long run, Instant at) {
        for (InputFile file : state.files()) {
            Optional<Inbox> inbox = file.settings().inbox();
            InboxResult.Refused reason = state.refused().get(file);
            if (inbox.isPresent() && reason != null) {
                refuse(file, reason, inbox.get(), run);
            } else if (inbox.isPresent() && RunImport.known(session, file).isPresent()) {
                archive(file, archive(inbox.get(), run, at));
            }
        }
        return new InboxResult(
                List.copyOf(archived), List.copyOf(refused), List.copyOf(state.waiting()), List.copyOf(stuck));
    }

    /** By day and run, such as {@code archive/2026-06-30/0001}. */
    private Path archive(Inbox inbox, long run, Instant at) {
        String day = at.atZone(ZoneId.systemDefault()).toLocalDate().toString();
        return session.workspace().root().resolve(inbox.archive()).resolve(day).resolve(RunLedger.name(run));
    }

    private void archive(InputFile file, Path folder) {
        try {
            if (unchanged(file)) {
                archived.add(new InboxResult.Moved(file.shown(), FileMove.into(folder, file.path())));
            }
        } catch (IOException failed) {
            stay(file, folder, failed);
        }
    }

    /** The reason first: a file must not lie there without one. */
    private void refuse(InputFile file, InboxResult.Refused reason, Inbox inbox, long run) {
        Path folder = session.workspace().root().resolve(inbox.refused());
        try {
            if (!unchanged(file)) {
                return;
            }
            FileMove.makePrivately(folder);
            Path target = FileMove.free(folder, String.valueOf(file.path().getFileName()));
            write(target.resolveSibling(target.getFileName() + REASON), reason, run);
            FileMove.to(target, file.path());
            refused.add(new InboxResult.Refused(file.shown(), reason.problem(), reason.nextStep(), target));
        } catch (IOException failed) {
            refused.add(reason);
            stay(file, folder, failed);
        }
    }

    private static void write(Path target, InboxResult.Refused reason, long run) throws IOException {
        String text = "File: " + reason.file() + "\nRun: " + RunLedger.name(run) + "\nProblem: " + reason.problem()
                + "\nNext: " + reason.nextStep() + "\n";
        try (OutputFile file = OutputFile.create(target)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            file.commit();
        }
    }

    /** Another content that has come to the path since belongs to the next run. */
    private boolean unchanged(InputFile file) {
        try {
            Optional<String> change = FileWatch.change(file);
            change.ifPresent(how -> RunImport.wait(session, state, file, how));
            return change.isEmpty();
        } catch (StopException goneMeanwhile) {
            return false;
        }
    }

    private void stay(InputFile file, Path folder, IOException failed) {
        String text =
                file.shown() + " cannot be moved to " + session.workspace().display(folder) + ": "
                        + FileTrouble.reason(failed) + "; the next run tries again";
        session.progress().note(text);
        stuck.add(text);
    }
}

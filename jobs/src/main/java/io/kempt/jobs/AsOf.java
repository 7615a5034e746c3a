package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The day that reports stand at, and that records are judged at. The clock is never asked, so that all can be made again.
 */
final class AsOf {
    /** Kinds whose dates are things that happened; others hold due dates and birthdays. */
    private static final Set<Kind> EVENTS = Set.of(Kind.ORDER, Kind.ACTIVITY, Kind.STAGE_CHANGE);

    private AsOf() {}

    /**
     * What was asked for, else the workspace's day, else the last day on which anything happened in the data, else the last
     * day of any kind in the data.
     */
    static LocalDate of(Session session, Optional<LocalDate> asked) {
        return ifAny(session, asked)
                .orElseThrow(() -> StopException.usage(
                        "No day is given for the reports to stand at, and the data holds no date.",
                        "Add a line 'as-of: 2026-06-30' to " + Workspace.FILE + "."));
    }

    /** The same; empty when no day is given and the data holds no date. */
    static Optional<LocalDate> ifAny(Session session, Optional<LocalDate> asked) {
        Workspace workspace = session.workspace();
        return asked.or(workspace::asOf)
                .or(() -> lastDay(session, EVENTS))
                .or(() -> lastDay(session, workspace.rulebook().kinds().keySet()));
    }

    private static Optional<LocalDate> lastDay(Session session, Set<Kind> kinds) {
        String last = "";
        for (KindSpec kind : session.workspace().rulebook().kinds().values()) {
            if (kinds.contains(kind.kind())) {
                for (FieldSpec field : kind.fields()) {
                    last = field.type().equals("date") ? later(last, latest(session, kind, field)) : last;
                }
            }
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(last));
    }

    private static String latest(Session session, KindSpec kind, FieldSpec field) {
        String max = session.store()
                .jdbc()
                .queryForObject(
                        "SELECT COALESCE(MAX(" + RecordTable.column(field.name()) + "), '') FROM "
                                + RecordTable.name(kind),
                        String.class);
        return max == null ? "" : max;
    }

    private static String later(String a, String b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** The day at which records are judged, for exemptions that end and limits that move: the workspace's, or none. */
    static Optional<LocalDate> judging(Optional<Workspace> workspace) {
        return workspace.flatMap(Workspace::asOf);
    }
}

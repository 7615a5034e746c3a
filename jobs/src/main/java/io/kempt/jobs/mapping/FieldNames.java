package io.kempt.jobs.mapping;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All the headers under which a kind's fields may stand in a file. */
final class FieldNames {
    private static final int BY_NAME = 4;
    private static final int BY_LABEL = 3;
    private static final int BY_ALIAS = 2;
    private static final int WITHOUT_REMARKS = 1;

    /**
     * A field that a header means.
     *
     * @param rank how directly: its name before its labels before its aliases before any of them beside a remark
     * @param place among the field's aliases, which the rulebook lists from the most to the least telling; 0 otherwise
     * @param rival another field that it means as much; empty when the header is clear
     */
    record Match(int field, int rank, int place, String rival) {

        /** Whether this header says more surely than another one that it is the field's. */
        boolean isBetterThan(Match other) {
            return rank > other.rank || (rank == other.rank && place < other.place);
        }
    }

    private final KindSpec kind;
    private final Map<String, Match> byHeader = new HashMap<>();

    FieldNames(KindSpec kind) {
        this.kind = kind;
        for (int i = 0; i < kind.fields().size(); i++) {
            FieldSpec field = kind.fields().get(i);
            add(field.name(), i, BY_NAME, 0);
            add(field.label().en(), i, BY_LABEL, 0);
            add(field.label().zh(), i, BY_LABEL, 0);
            for (int place = 0; place < field.aliases().size(); place++) {
                add(field.aliases().get(place), i, BY_ALIAS, place);
            }
        }
    }

    private void add(String header, int field, int rank, int place) {
        String folded = HeaderName.fold(header);
        Match before = byHeader.get(folded);
        if (folded.isEmpty() || (before != null && (before.field() == field || before.rank() > rank))) {
            return;
        }
        String rival = before != null && before.rank() == rank ? name(before.field()) : "";
        byHeader.put(folded, new Match(field, rank, place, rival));
    }

    /** The field that a header means; null when it means none. */
    @Nullable
    Match find(String header) {
        Match direct = byHeader.get(HeaderName.fold(header));
        if (direct != null) {
            return direct;
        }
        String once = HeaderName.once(header);
        if (!once.equals(header)) {
            return find(once);
        }
        Match bare = byHeader.get(HeaderName.foldWithoutRemarks(header));
        return bare == null ? null : new Match(bare.field(), WITHOUT_REMARKS, bare.place(), bare.rival());
    }

    /** Refuses a header that means two fields alike: that is a mistake in the rulebook. */
    Match refuseRivals(String header, Match match) {
        if (match.rival().isEmpty()) {
            return match;
        }
        throw StopException.usage(
                "the header '" + header + "' stands for two fields of "
                        + kind.kind().code() + " in the rulebook: " + match.rival() + " and " + name(match.field()),
                "Take the alias away from one of them.");
    }

    /** Two columns that mean the same field alike. */
    StopException twice(int field, List<String> header, int first, int second) {
        return StopException.inputRefused(
                "two columns fit the field " + name(field) + ": '" + header.get(first) + "' (column " + (first + 1)
                        + ") and '" + header.get(second) + "' (column " + (second + 1) + ")",
                "Rename the one to read to " + name(field) + ", or delete the other.");
    }

    private String name(int field) {
        return kind.fields().get(field).name();
    }
}

package io.kempt.jobs.review;

import io.kempt.jobs.mapping.HeaderName;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.util.List;
import java.util.Set;

/** The columns by which what comes back is understood, whatever language it went out in and however it was sorted. */
public final class ReviewColumns {
    public static final Label DECISION = new Label("Decision", "结论");
    public static final Label BELONGS_NOT = new Label("Does not belong", "不属于该客户");

    /** Hidden: the names of the records of a pair. */
    public static final String KEY_A = "key_a";

    public static final String KEY_B = "key_b";

    /** Hidden: the customer and the name of a record in it. */
    public static final String CLUSTER = "cluster_key";

    public static final String RECORD = "record_key";

    /** Hidden: what the records held when they were asked about. */
    public static final String FINGERPRINT = "fingerprint";

    /** What marks a record; any case. */
    private static final Set<String> MARKS = Set.of("does not belong", "不属于该客户", "不属于", "x", "×");

    private static final List<String> A = names(KEY_A, "id_a");
    private static final List<String> B = names(KEY_B, "id_b");
    private static final List<String> VERDICT = names(DECISION.en(), DECISION.zh(), "判断");
    private static final List<String> MARK = names(BELONGS_NOT.en(), BELONGS_NOT.zh());

    private ReviewColumns() {}

    private static List<String> names(String... names) {
        return List.of(names).stream().map(HeaderName::fold).toList();
    }

    /** The word that marks a record. */
    public static String mark(Lang lang) {
        return lang == Lang.ZH ? "不属于" : "does not belong";
    }

    static boolean isMark(String cell) {
        return MARKS.contains(cell);
    }

    /**
     * Where a table of pairs has its columns; -1 for none.
     *
     * @param fingerprint none in a table that a person wrote
     */
    record OfPairs(int a, int b, int decision, int fingerprint) {

        static OfPairs in(List<String> header) {
            return new OfPairs(first(header, A), first(header, B), first(header, VERDICT), first(header, FINGERPRINT));
        }

        boolean complete() {
            return a >= 0 && b >= 0 && decision >= 0;
        }
    }

    /** Where a table of customers with their records has its columns; -1 for none. */
    record OfClusters(int cluster, int record, int mark, int fingerprint) {

        static OfClusters in(List<String> header) {
            return new OfClusters(
                    first(header, CLUSTER), first(header, RECORD), first(header, MARK), first(header, FINGERPRINT));
        }

        boolean complete() {
            return cluster >= 0 && record >= 0 && mark >= 0 && fingerprint >= 0;
        }
    }

    private static int first(List<String> header, String name) {
        return first(header, names(name));
    }

    private static int first(List<String> header, List<String> names) {
        for (int column = 0; column < header.size(); column++) {
            if (names.contains(HeaderName.fold(header.get(column)))) {
                return column;
            }
        }
        return -1;
    }
}

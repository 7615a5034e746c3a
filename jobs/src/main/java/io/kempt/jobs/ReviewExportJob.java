package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.report.ReviewWorkbook;
import io.kempt.jobs.request.ReviewExportRequest;
import io.kempt.jobs.request.ReviewExportResult;
import io.kempt.jobs.review.Fingerprint;
import io.kempt.jobs.review.ReviewQuestions;
import io.kempt.jobs.review.ReviewQuestions.Shown;
import io.kempt.jobs.store.DecisionLedger;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.GoldenTable.Pair;
import io.kempt.jobs.store.RecordName;
import io.kempt.jobs.store.StoredCustomers;
import io.kempt.rules.match.MatchField;
import io.kempt.rules.match.MatchModel;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.match.decision.QuestionChoice;
import io.kempt.rules.match.decision.QuestionChoice.Question;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Chooses what a person is asked about the customers of a store, and writes it to a workbook that comes back filled in. */
final class ReviewExportJob {
    /** A merge this many bits above the threshold is no longer doubtful. */
    private static final double DOUBTFUL = 6;

    /** Records of customers shown for every pair asked about. */
    private static final int RECORDS_PER_PAIR = 10;

    private final Session session;
    private final ReviewExportRequest request;
    private final KindSpec kind;
    private final Lang lang;
    private final List<String> matched;

    /** Those that matching looks at, then the others. */
    private final List<FieldSpec> fields;

    private final List<String> fieldNames;
    private final StoredCustomers customers;
    private final DecisionGraph decided;
    private final Map<String, String> owners;

    /** The golden records must be up to date. */
    ReviewExportJob(Session session, ReviewExportRequest request) {
        this.session = session;
        this.request = request;
        this.kind = session.workspace().rulebook().kind(Kind.CUSTOMER).orElseThrow();
        this.lang = request.lang().orElse(session.workspace().lang());
        this.matched = matched(session);
        this.fields = kind.fields().stream()
                .sorted(Comparator.comparing((FieldSpec field) -> !matched.contains(field.name())))
                .toList();
        this.fieldNames = fields.stream().map(FieldSpec::name).toList();
        this.customers = new StoredCustomers(session.store(), kind);
        this.decided = new DecisionGraph(new DecisionLedger(session.store()).decisions());
        this.owners = new GoldenTable(session.store(), kind).owners();
    }

    /** The fields that matching looks at: a decision holds for what they held. */
    static List<String> matched(Session session) {
        return session.workspace().rulebook().match().fields().stream()
                .map(MatchField::name)
                .toList();
    }

    ReviewExportResult run() {
        List<Pair> stored = new GoldenTable(session.store(), kind).pairs();
        Map<String, List<Pair>> merged = new TreeMap<>();
        List<Pair> open = new ArrayList<>();
        for (Pair pair : stored) {
            if (pair.outcome().equals("merged")) {
                merged.computeIfAbsent(owner(pair.a()), id -> new ArrayList<>()).add(pair);
            } else if (!decided.settles(pair.a(), pair.b())) {
                open.add(pair);
            }
        }
        List<ReviewQuestions.Pair> pairs = pairs(open, merged);
        List<ReviewQuestions.Cluster> clusters = clusters(merged);
        ReviewQuestions questions = new ReviewQuestions(
                fields.stream().map(field -> field.label().in(lang)).toList(),
                pairs,
                clusters,
                open.size(),
                merged.size());
        session.progress().started("write");
        ReviewWorkbook.write(request.to(), questions, lang);
        session.progress().finished("write", pairs.size() + " pairs, " + clusters.size() + " customers");
        return new ReviewExportResult(ExitCode.OK, pairs.size(), open.size(), clusters.size(), List.of(request.to()));
    }

    private String owner(String record) {
        return owners.getOrDefault(record, "");
    }

    private List<ReviewQuestions.Pair> pairs(List<Pair> open, Map<String, List<Pair>> merged) {
        double threshold = MatchModel.weightOf(new DedupeJob(session).threshold());
        Map<List<String>, Pair> byKeys = new HashMap<>();
        List<Question> candidates = new ArrayList<>();
        List<Pair> asked = new ArrayList<>(open);
        merged.values()
                .forEach(pairs -> pairs.stream()
                        .min(Comparator.comparingDouble(Pair::weight).thenComparing(Pair::a))
                        .filter(pair -> pair.weight() < threshold + DOUBTFUL)
                        .ifPresent(asked::add));
        for (Pair pair : asked) {
            byKeys.put(List.of(pair.a(), pair.b()), pair);
            candidates.add(
                    new Question(pair.a(), pair.b(), owner(pair.a()), owner(pair.b()), pattern(pair), pair.weight()));
        }
        return QuestionChoice.of(candidates, decided, threshold, request.limit()).stream()
                .map(question -> shown(Objects.requireNonNull(byKeys.get(List.of(question.left(), question.right())))))
                .toList();
    }

    /** The evidence without its figures, in one order. */
    private static String pattern(Pair pair) {
        List<String> levels = new ArrayList<>();
        for (String part : pair.evidence().en().split("; ")) {
            levels.add(part.replaceFirst(" [+-][0-9.]+$", ""));
        }
        levels.sort(Comparator.naturalOrder());
        return String.join("; ", levels);
    }

    private ReviewQuestions.Pair shown(Pair pair) {
        return new ReviewQuestions.Pair(
                shown(pair.a(), ""),
                shown(pair.b(), ""),
                pair.probability(),
                pair.evidence().in(lang),
                Fingerprint.of(matchedOf(List.of(pair.a(), pair.b()))));
    }

    private Shown shown(String record, String evidence) {
        return new Shown(
                record, customers.values(RecordName.of(record), fieldNames).orElseThrow(), evidence);
    }

    private Map<String, List<String>> matchedOf(List<String> records) {
        Map<String, List<String>> values = new TreeMap<>();
        records.forEach(record -> values.put(
                record, customers.values(RecordName.of(record), matched).orElseThrow()));
        return values;
    }

    /** The customers of several records, the least sure first; those that a person confirmed are not shown. */
    private List<ReviewQuestions.Cluster> clusters(Map<String, List<Pair>> merged) {
        Map<String, List<String>> members = new TreeMap<>();
        owners.forEach((record, id) -> {
            if (merged.containsKey(id)) {
                members.computeIfAbsent(id, none -> new ArrayList<>()).add(record);
            }
        });
        List<String> order = new ArrayList<>(members.keySet());
        Map<String, Double> weakest = new HashMap<>();
        merged.forEach((id, pairs) ->
                weakest.put(id, pairs.stream().mapToDouble(Pair::weight).min().orElse(0)));
        order.sort(Comparator.comparing((String id) -> weakest.getOrDefault(id, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        List<ReviewQuestions.Cluster> clusters = new ArrayList<>();
        int records = 0;
        for (String id : order) {
            List<String> of =
                    members.getOrDefault(id, List.of()).stream().sorted().toList();
            boolean confirmed = of.stream().allMatch(record -> decided.settles(of.get(0), record));
            if (!confirmed && (records += of.size()) <= request.limit() * RECORDS_PER_PAIR) {
                Map<String, String> evidence = evidence(merged.getOrDefault(id, List.of()));
                clusters.add(new ReviewQuestions.Cluster(
                        id,
                        of.stream()
                                .map(record -> shown(record, evidence.getOrDefault(record, "")))
                                .toList(),
                        Fingerprint.of(matchedOf(of))));
            }
        }
        return clusters;
    }

    /** Of each record the strongest pair in its customer. */
    private Map<String, String> evidence(List<Pair> pairs) {
        Map<String, String> evidence = new HashMap<>();
        pairs.stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> -pair.weight())
                        .thenComparing(Pair::a))
                .forEach(pair -> {
                    evidence.putIfAbsent(
                            pair.a(), pair.b() + ": " + pair.evidence().in(lang));
                    evidence.putIfAbsent(
                            pair.b(), pair.a() + ": " + pair.evidence().in(lang));
                });
        return evidence;
    }
}

package io.kempt.jobs.rulebook;

import io.kempt.jobs.rulebook.InferredColumn.ChoiceCount;
import io.kempt.jobs.rulebook.RulebookDraft.FieldDraft;
import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.OnError;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.rulebook.FieldRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what was learnt of a column as settings of its field, each with its evidence. */
final class InferredFields {
    /** So few values prove nothing. */
    private static final int LEAST_VALUES = 20;

    private static final int MOST_CHOICES = 60;

    /** A value that is rarer may be a slip of the fingers. */
    private static final double RARE = 0.005;

    private final boolean standalone;
    private final HeaderClaims claims;

    InferredFields(boolean standalone, HeaderClaims claims) {
        this.standalone = standalone;
        this.claims = claims;
    }

    /** @return how many rules were proposed */
    int write(InferredColumn column, FieldDraft draft, String file, boolean key) {
        draft.remark(file + ", column " + RulebookDraft.quoted(column.header()) + ": " + typeEvidence(column));
        Optional<FieldSpec> known = column.known().map(FieldRules::field).filter(field -> !standalone);
        claims.take(column.name(), column.name());
        declare(column, draft, known.isPresent());
        if (known.isEmpty() && !key) {
            draft.set("on-error", "field");
        }
        int before = draft.size();
        required(column, draft, known, key);
        unique(column, draft, known, key);
        choices(column, draft, known);
        for (CandidateRule candidate : column.candidates()) {
            boolean said = known.filter(field -> field.settings().has(candidate.setting()))
                    .isPresent();
            if (!said && candidate.holds() && column.filled() >= LEAST_VALUES) {
                draft.set(candidate.setting(), candidate.value(), candidate.evidence());
            }
        }
        return draft.size() - before;
    }

    private static String typeEvidence(InferredColumn column) {
        long fits = column.filled() - column.refused();
        return column.profile().meaning().label().en() + "; as type " + column.type() + ": "
                + (column.filled() == 0
                        ? "no value"
                        : CandidateRule.evidence(fits, column.filled(), column.firstRefused(), "values"));
    }

    private void declare(InferredColumn column, FieldDraft draft, boolean extending) {
        if (!claims.has(column.header(), column.name()) && claims.take(column.header(), column.name())) {
            draft.set(extending ? "more-aliases" : "aliases", RulebookDraft.list(List.of(column.header())));
        }
        if (extending) {
            return;
        }
        boolean listless = column.type().equals("choice") && list(column).isEmpty();
        draft.set("type", listless ? "text" : column.type());
        if (column.type().equals("phone")) {
            draft.set("region", "CN");
        }
        if (column.profile().meaning().isPersonal()) {
            draft.set("personal", "true");
        }
    }

    private static void required(InferredColumn column, FieldDraft draft, Optional<FieldSpec> known, boolean key) {
        boolean said = known.map(FieldSpec::required).orElse(false);
        if (key && !said) {
            draft.set("required", "true", "It is the key.");
        } else if (!said && column.rows() >= LEAST_VALUES && column.filled() >= CandidateRule.ENOUGH * column.rows()) {
            draft.set(
                    "required",
                    "true",
                    CandidateRule.evidence(
                            column.filled(), column.rows(), column.firstMissing(), "records are filled"));
        }
        if (key && known.map(field -> field.onError() != OnError.ROW).orElse(false)) {
            draft.set("on-error", "row");
        }
    }

    private static void unique(InferredColumn column, FieldDraft draft, Optional<FieldSpec> known, boolean key) {
        ColumnProfile profile = column.profile();
        boolean code = profile.meaning().isKey() || column.type().equals("id");
        boolean enough = profile.filled() >= LEAST_VALUES && !profile.distinctEstimated();
        if (key || !code || !enough || known.map(FieldSpec::unique).orElse(false)) {
            return;
        }
        if (profile.repeated() <= (1 - CandidateRule.ENOUGH) * profile.filled()) {
            draft.set(
                    "unique",
                    "true",
                    profile.repeated() == 0
                            ? CandidateRule.evidence(profile.filled(), profile.filled(), 0, "values differ")
                            : String.format(
                                    Locale.ROOT,
                                    "%,d of %,d values stand once; %,d stand again",
                                    profile.distinct(),
                                    profile.filled(),
                                    profile.repeated()));
        }
    }

    private static void choices(InferredColumn column, FieldDraft draft, Optional<FieldSpec> known) {
        if (!column.type().equals("choice")) {
            return;
        }
        if (known.isPresent()) {
            more(column, draft);
            return;
        }
        List<String> names = list(column);
        if (!names.isEmpty()) {
            draft.set("choices", RulebookDraft.list(names), coverage(column, names));
        }
    }

    /** The frequent values of a column that has few; empty when they cover too little. */
    private static List<String> list(InferredColumn column) {
        long all =
                column.choices().values().stream().mapToLong(ChoiceCount::count).sum();
        long least = Math.max(2, Math.round(all * RARE));
        List<String> names = column.choices().entrySet().stream()
                .filter(one -> one.getValue().count() >= least)
                .sorted(Map.Entry.<String, ChoiceCount>comparingByValue((a, b) -> Long.compare(b.count(), a.count()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        boolean covers = covered(column, names) >= CandidateRule.ENOUGH * all;
        return all >= LEAST_VALUES && covers && names.size() <= MOST_CHOICES ? names : List.of();
    }

    private static long covered(InferredColumn column, List<String> names) {
        return names.stream()
                .mapToLong(name ->
                        column.choices().getOrDefault(name, new ChoiceCount(0)).count())
                .sum();
    }

    private static String coverage(InferredColumn column, List<String> names) {
        long all =
                column.choices().values().stream().mapToLong(ChoiceCount::count).sum();
        long first = column.choices().entrySet().stream()
                .filter(one -> !names.contains(one.getKey()))
                .mapToLong(one -> one.getValue().line())
                .min()
                .orElse(0);
        return CandidateRule.evidence(covered(column, names), all, first, "values are one of " + names.size());
    }

    /** Frequent values that the field's own list does not hold, and that it does not forbid. */
    private static void more(InferredColumn column, FieldDraft draft) {
        FieldRules rules = column.known().orElseThrow();
        long all =
                column.choices().values().stream().mapToLong(ChoiceCount::count).sum();
        long least = Math.max(LEAST_VALUES / 2, Math.round(all * (1 - CandidateRule.ENOUGH)));
        List<String> unknown = new ArrayList<>();
        column.choices().forEach((value, count) -> {
            if (count.count() >= least && isUnknown(rules, value)) {
                unknown.add(value);
            }
        });
        if (!unknown.isEmpty() && rules.field().settings().child("choices").isMapping()) {
            draft.set(
                    "choices",
                    "{"
                            + String.join(
                                    ", ",
                                    unknown.stream()
                                            .map(value -> RulebookDraft.quoted(value) + ": []")
                                            .toList())
                            + "}",
                    String.format(
                            Locale.ROOT, "not on crm-cn's list: %,d of %,d values", covered(column, unknown), all));
        }
    }

    private static boolean isUnknown(FieldRules rules, String value) {
        List<String> errors = new ArrayList<>();
        CellReport report = new CellReport() {
            @Override
            public String other(String field) {
                return "";
            }

            @Override
            public void add(FindingCode code, String suggestion, String... args) {
                if (rules.severity(code) == Severity.ERROR) {
                    errors.add(code.id());
                }
            }
        };
        rules.validators().forEach(validator -> validator.validate(value, report));
        return errors.equals(List.of("choice.unknown"));
    }
}

package io.kempt.rules.profile;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.identifier.ResidentId;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.text.CellText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges values by the types and rules that a rulebook would apply to a field of their meaning. */
final class ValueJudge {
    /** A rulebook with one field for each meaning that has rules, under the meaning's name. */
    private static final String RULES = """
            kinds:
              customer:
                fields:
                  phone: {type: phone, region: CN}
                  email: {type: email}
                  uscc: {type: uscc}
                  company: {type: customer-name}
                  person: {type: person-name}
                  country: {type: country}
                  currency: {type: currency}
                  date: {type: date}
                  amount: {type: decimal}
                  number: {type: decimal}
                  identifier: {type: id}
                  code: {type: id}
            """;

    private static final Map<Meaning, FieldRules> BY_MEANING = new EnumMap<>(Meaning.class);

    static {
        for (FieldRules rules : new RulebookReader().read("profile", RULES).rules(Kind.CUSTOMER)) {
            for (Meaning meaning : Meaning.values()) {
                if (meaning.toString().equals(rules.field().name())) {
                    BY_MEANING.put(meaning, rules);
                }
            }
        }
    }

    /**
     * @param canonical the value in its canonical form
     * @param fits whether no rule finds an error in it
     * @param filler whether it was typed, or filled in by a system, where there was no value
     */
    record Verdict(String canonical, boolean fits, boolean filler) {}

    private ValueJudge() {}

    /** Whether there are rules for values of a meaning. */
    static boolean knows(Meaning meaning) {
        return BY_MEANING.containsKey(meaning) || meaning == Meaning.RESIDENT_ID || meaning == Meaning.POSTCODE;
    }

    static Verdict judge(Meaning meaning, String value) {
        FieldRules rules = BY_MEANING.get(meaning);
        if (rules == null) {
            return new Verdict(value, fitsForm(meaning, value), isFillerText(value));
        }
        Report report = new Report();
        String canonical = rules.standardiser().standardise(value, report);
        if (!report.hasError(rules)) {
            rules.validators().forEach(validator -> validator.validate(canonical, report));
        }
        boolean filler = report.hasFiller() || isFillerText(value);
        return new Verdict(canonical, !report.hasError(rules) && !canonical.isEmpty(), filler);
    }

    private static boolean fitsForm(Meaning meaning, String value) {
        String text = CellText.fold(value);
        return switch (meaning) {
            case RESIDENT_ID -> ResidentId.isValid(text);
            case POSTCODE -> text.length() == 6 && CellText.isDigits(text);
            default -> true;
        };
    }

    /** Words that people type to get past a field. */
    private static boolean isFillerText(String value) {
        return switch (CellText.clean(value).toLowerCase(java.util.Locale.ROOT)) {
            case "test", "测试", "xxx", "xx", "asdf", "qwerty", "abc", "aaa", "demo", "待定" -> true;
            default -> false;
        };
    }

    /** Remembers codes; a sampled value stands alone, so it knows no other fields. */
    private static final class Report implements CellReport {
        private @Nullable List<FindingCode> found;

        @Override
        public String other(String field) {
            return "";
        }

        @Override
        public void add(FindingCode code, String suggestion, String... args) {
            List<FindingCode> codes = found == null ? new ArrayList<>(2) : found;
            codes.add(code);
            found = codes;
        }

        boolean hasError(FieldRules rules) {
            return found != null && found.stream().anyMatch(code -> rules.severity(code) == Severity.ERROR);
        }

        boolean hasFiller() {
            return found != null
                    && found.stream()
                            .anyMatch(code ->
                                    code.id().endsWith(".filler") || code.id().endsWith(".sentinel"));
        }
    }
}

package io.kempt.jobs.init;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.Meaning;
import io.kempt.rules.profile.ValueCount;
import io.kempt.rules.rulebook.FieldRules;
import java.util.List;

/** How well a column's content fits a field. */
final class FieldContent {
    private static final double SURE = 1;
    private static final double LIKELY = 0.8;
    private static final double POSSIBLE = 0.5;
    private static final double MOST = 0.7;
    private static final int MANY_ROWS_EACH = 5;

    private FieldContent() {}

    /** From 0 for not at all to 1 for beyond doubt. */
    static double fit(KindSpec kind, FieldRules rules, ColumnProfile column) {
        Meaning meaning = column.meaning();
        return switch (rules.field().type()) {
            case "phone" -> meaning == Meaning.PHONE ? SURE : 0;
            case "email" -> meaning == Meaning.EMAIL ? SURE : 0;
            case "uscc" -> meaning == Meaning.USCC ? SURE : 0;
            case "resident-id" -> meaning == Meaning.RESIDENT_ID ? SURE : 0;
            case "address" -> meaning == Meaning.ADDRESS ? SURE : 0;
            case "postcode" -> meaning == Meaning.POSTCODE ? SURE : 0;
            case "boolean" -> meaning == Meaning.BOOLEAN ? LIKELY : 0;
            // a column of numbers rarely passes the check digits of these by chance
            case "org-code", "lei", "iban", "vat" -> accepted(rules, column.top()) >= MOST ? LIKELY : 0;
            case "country" -> meaning == Meaning.COUNTRY ? SURE : 0;
            case "currency" -> meaning == Meaning.CURRENCY ? SURE : 0;
            case "date" -> meaning == Meaning.DATE ? LIKELY : 0;
            case "decimal" -> meaning == Meaning.AMOUNT ? LIKELY : meaning == Meaning.NUMBER ? POSSIBLE : 0;
            case "customer-name" -> meaning == Meaning.COMPANY ? SURE : meaning == Meaning.PERSON ? POSSIBLE : 0;
            case "person-name" -> meaning == Meaning.PERSON && !isStaff(column) ? LIKELY : 0;
            case "id" -> id(kind, rules, meaning);
            case "choice", "industry" -> isClosed(meaning) && accepted(rules, column.top()) >= MOST ? LIKELY : 0;
            case "text" -> text(rules.field().name(), column);
            default -> 0;
        };
    }

    /** Of the fields that hold any text, one can be told. */
    private static double text(String field, ColumnProfile column) {
        return field.equals("owner") && column.meaning() == Meaning.PERSON && isStaff(column) ? LIKELY : 0;
    }

    /** A few persons over and over are the company's own. */
    private static boolean isStaff(ColumnProfile column) {
        return column.distinct() * MANY_ROWS_EACH <= column.filled();
    }

    private static double id(KindSpec kind, FieldRules rules, Meaning meaning) {
        boolean key = rules.field().name().equals(kind.key());
        if (key) {
            return meaning == Meaning.IDENTIFIER ? LIKELY : 0;
        }
        return meaning == Meaning.CODE ? POSSIBLE : 0;
    }

    private static boolean isClosed(Meaning meaning) {
        return meaning == Meaning.CHOICE || meaning == Meaning.BOOLEAN;
    }

    /** The share of the most frequent values that the field's own rules accept. */
    private static double accepted(FieldRules rules, List<ValueCount> values) {
        long all = values.stream().mapToLong(ValueCount::count).sum();
        long accepted = values.stream()
                .filter(value -> accepts(rules, value.value()))
                .mapToLong(ValueCount::count)
                .sum();
        return all == 0 ? 0 : (double) accepted / all;
    }

    private static boolean accepts(FieldRules rules, String value) {
        boolean[] error = {false};
        CellReport report = new CellReport() {
            @Override
            public String other(String field) {
                return "";
            }

            @Override
            public void add(FindingCode code, String suggestion, String... args) {
                error[0] |= rules.severity(code) == Severity.ERROR;
            }
        };
        String canonical = rules.standardiser().standardise(value, report);
        rules.validators().forEach(validator -> validator.validate(canonical, report));
        return !error[0] && !canonical.isEmpty();
    }
}

package io.kempt.jobs.store;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which fields of a kind tell of a person, and which refer to customers. */
public final class PersonalFields {
    /** Texts that may be longer are sentences; shorter ones, such as salesperson and channel, are what sums are made by. */
    private static final int LONGEST_WORD = 100;

    private static final Set<String> NUMBERS = Set.of(
            "phone",
            "email",
            "uscc",
            "org-code",
            "registration-number",
            "tax-number",
            "resident-id",
            "lei",
            "iban",
            "vat",
            "ein",
            "duns");

    private static final Set<String> NAMES = Set.of("customer-name", "company-name", "person-name", "address");

    private final KindSpec kind;
    private final List<Integer> references = new ArrayList<>();

    public PersonalFields(Rulebook rulebook, KindSpec kind) {
        this.kind = kind;
        for (FieldRules rules : rulebook.rules(kind.kind())) {
            if (rules.reference().filter(Kind.CUSTOMER::equals).isPresent()) {
                references.add(kind.index(rules.field().name()));
            }
        }
    }

    public KindSpec kind() {
        return kind;
    }

    /** Whether a record of the kind is a person that belongs to a customer, as contacts are. */
    public boolean isPersonOfCustomer() {
        return kind.kind() == Kind.CONTACT;
    }

    /** The fields that refer to customers, by their index. */
    public List<Integer> references() {
        return references;
    }

    /** The fields that are emptied when the customer of a record is erased: personal values and free texts. */
    public List<Integer> details() {
        return IntStream.range(0, kind.fields().size())
                .filter(index -> !references.contains(index)
                        && !kind.fields().get(index).name().equals(kind.key()))
                .filter(index -> isDetail(kind.fields().get(index)))
                .boxed()
                .toList();
    }

    private static boolean isDetail(FieldSpec field) {
        return field.personal() || isNumber(field) || isName(field) || isFreeText(field);
    }

    /** Whether a field holds sentences, in which anything may be told. */
    public static boolean isFreeText(FieldSpec field) {
        return field.type().equals("text")
                && field.settings()
                        .child("max-length")
                        .text()
                        .map(most -> Integer.parseInt(most) > LONGEST_WORD)
                        .orElse(true);
    }

    /** Whether a field's values each belong to one person or company: phones, e-mail addresses, identifiers. */
    public static boolean isNumber(FieldSpec field) {
        return NUMBERS.contains(field.type());
    }

    /** Whether a field's values are names or addresses, which several may share. */
    public static boolean isName(FieldSpec field) {
        return NAMES.contains(field.type());
    }
}

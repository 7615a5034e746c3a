package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import java.util.List;

/** The fields of a kind that say who is to be reached and how; empty for those that it has not. */
record ContactFields(String company, String contact, String phone, String email, String note) {
    List<String> present() {
        return List.of(company, contact, phone, email, note).stream()
                .filter(field -> !field.isEmpty())
                .toList();
    }

    static ContactFields of(KindSpec kind) {
        return new ContactFields(
                InputField.first(kind, "customer-name"),
                InputField.first(kind, "person-name"),
                InputField.first(kind, "phone"),
                InputField.first(kind, "email"),
                kind.index("note") >= 0 ? "note" : "");
    }
}

package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.Set;
import java.util.function.Predicate;

/** A note or an activity tells that the contact has left the company: 离职, left the company. */
final class ContactLeft implements StaleSignal {
    @Override
    public String code() {
        return "contact-left";
    }

    @Override
    public Label label() {
        return new Label("the contact has left", "联系人已离职");
    }

    @Override
    public int weight() {
        return 70;
    }

    @Override
    public Set<Enricher.Need> needs() {
        return Set.of(Enricher.Need.CONTACT_SIGNS);
    }

    @Override
    public Predicate<EnrichInput> compile(ContactFields fields, YamlNode settings) {
        return input -> BouncedMail.isTold(ContactSign.LEFT, fields, input);
    }
}

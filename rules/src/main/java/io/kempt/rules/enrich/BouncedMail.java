package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.Set;
import java.util.function.Predicate;

/** A note or an activity tells that mail came back. */
final class BouncedMail implements StaleSignal {
    @Override
    public String code() {
        return "mail-bounced";
    }

    @Override
    public Label label() {
        return new Label("mail came back", "邮件退信");
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public Set<Enricher.Need> needs() {
        return Set.of(Enricher.Need.CONTACT_SIGNS);
    }

    @Override
    public Predicate<EnrichInput> compile(ContactFields fields, YamlNode settings) {
        return input -> isTold(ContactSign.BOUNCED, fields, input);
    }

    /**
     * Whether the record's note tells a sign, or an activity that is not older than the record's last change: a change
     * after it is taken to have mended the record.
     */
    static boolean isTold(ContactSign sign, ContactFields fields, EnrichInput input) {
        String told = input.lastSignOn(sign);
        return sign.isIn(input.value(fields.note()))
                || (!told.isEmpty() && told.compareTo(StaleSignal.changedOn(input)) >= 0);
    }
}

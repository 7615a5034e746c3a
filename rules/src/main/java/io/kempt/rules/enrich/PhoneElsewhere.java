package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A record that was changed later has the same phone number under the name of somebody else. */
final class PhoneElsewhere implements StaleSignal {
    /** A number under more names than this is an office's or a stopgap, and no longer one person's. */
    private static final int MOST_NAMES = 5;

    @Override
    public String code() {
        return "phone-elsewhere";
    }

    @Override
    public Label label() {
        return new Label("the phone is now under another name", "手机号现属他人");
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public Set<Enricher.Need> needs() {
        return Set.of(Enricher.Need.PHONE_HOLDERS);
    }

    @Override
    public Predicate<EnrichInput> compile(ContactFields fields, YamlNode settings) {
        return input -> {
            String contact = input.value(fields.contact());
            String changed = StaleSignal.changedOn(input);
            List<EnrichInput.PhoneHolder> holders = input.phoneHolders(input.value(fields.phone()));
            boolean personal = holders.stream()
                            .map(EnrichInput.PhoneHolder::contact)
                            .distinct()
                            .count()
                    <= MOST_NAMES;
            return personal
                    && !contact.isEmpty()
                    && !changed.isEmpty()
                    && holders.stream()
                            .anyMatch(holder -> !holder.contact().equals(contact)
                                    && holder.day().compareTo(changed) > 0);
        };
    }
}

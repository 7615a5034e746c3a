package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.Set;
import java.util.function.Predicate;

/** The e-mail's domain spells the name of another customer, not of this one. */
final class OtherCompanyMail implements StaleSignal {
    @Override
    public String code() {
        return "mail-of-another";
    }

    @Override
    public Label label() {
        return new Label("the e-mail's domain is another customer's", "邮箱域名属于其他客户");
    }

    @Override
    public int weight() {
        return 40;
    }

    @Override
    public Set<Enricher.Need> needs() {
        return Set.of(Enricher.Need.DOMAIN_OWNERS);
    }

    @Override
    public Predicate<EnrichInput> compile(ContactFields fields, YamlNode settings) {
        return input -> {
            String domain = input.readings().domain(input.value(fields.email()));
            String name = input.value(fields.company());
            return !domain.isEmpty()
                    && input.readings().fit(domain, name) == 0
                    && input.isDomainOfAnother(
                            domain, input.readings().company(name).core());
        };
    }
}

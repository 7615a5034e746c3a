package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The company that an e-mail's domain names, and whether it is the customer's. */
final class EmailCompany implements Enricher {
    /** A domain that spells another name may still be the company's: many have a brand of their own in English. */
    private static final int DIFFERS = 50;

    @Override
    public String name() {
        return "email-company";
    }

    @Override
    public String summary() {
        return "The company's part of an e-mail's domain, for companies' own domains only, and whether it spells the"
                + " customer's name in pinyin, Latin letters or initials: fits or differs.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("email_company", new Label("E-mail's company", "邮箱所属公司")),
                new Output("email_company_match", new Label("E-mail's company and name", "邮箱公司与名称"), true));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        String name = InputField.first(kind, "customer-name");
        return InputField.of(kind, settings, "email").map(field -> {
            String both = name.isEmpty() ? field : field + "," + name;
            return new Plan(
                    List.of(both.split(",")),
                    Set.of(),
                    input -> of(input.readings(), input.value(field), input.value(name), both));
        });
    }

    private static List<Derived> of(Readings readings, String address, String name, String from) {
        String domain = readings.domain(address);
        String key = CompanyDomain.keyOf(domain);
        if (key.isEmpty() || name.isEmpty()) {
            return List.of(Derived.known(key), Derived.NOTHING);
        }
        int fit = readings.fit(domain, name);
        Derived match = fit > 0 ? Derived.guess("fits", fit, from) : Derived.guess("differs", DIFFERS, from);
        return List.of(Derived.known(key), match);
    }
}

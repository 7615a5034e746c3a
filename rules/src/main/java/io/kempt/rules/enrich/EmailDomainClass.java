package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.EmailClass;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an e-mail address is a company's, a free one, a function's or a throw-away one. */
final class EmailDomainClass implements Enricher {
    @Override
    public String name() {
        return "email-class";
    }

    @Override
    public String summary() {
        return "The class of an e-mail address: company, free, role or disposable.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output("email_class", new Label("E-mail class", "邮箱类别")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        return InputField.of(kind, settings, "email")
                .map(field -> Plan.ofField(field, address -> {
                    boolean known = address.indexOf('@') > 0;
                    return List.of(known ? EmailClass.of(address).name().toLowerCase(Locale.ROOT) : "");
                }));
    }
}

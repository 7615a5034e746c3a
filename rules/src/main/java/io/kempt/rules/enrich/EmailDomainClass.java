package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.text.EmailClass;
import io.kempt.rules.yaml.YamlNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether an e-mail address is a company's, a free one, a function's or a throw-away one. */
final class EmailDomainClass implements Enricher {
    private static final Map<EmailClass, String> CODES = new EnumMap<>(EmailClass.class);

    static {
        for (EmailClass one : EmailClass.values()) {
            CODES.put(one, one.name().toLowerCase(Locale.ROOT));
        }
    }

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
                .map(field -> new Plan(
                        List.of(field),
                        Set.of(),
                        input -> List.of(Derived.known(of(input.value(field), input.readings())))));
    }

    private static String of(String address, Readings readings) {
        int at = address.lastIndexOf('@');
        if (address.indexOf('@') <= 0) {
            return "";
        }
        boolean own = !readings.domain(address).isEmpty();
        EmailClass known = !own
                ? EmailClass.of(address)
                : EmailClass.isRole(address.substring(0, at)) ? EmailClass.ROLE : EmailClass.COMPANY;
        return Objects.requireNonNull(CODES.get(known));
    }
}

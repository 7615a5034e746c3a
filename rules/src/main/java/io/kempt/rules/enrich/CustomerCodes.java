package io.kempt.rules.enrich;

import io.kempt.rules.identifier.Uscc;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code of a customer: the one that it was given in a field of its own, else the one that was issued to it, else the
 * beginning of one that is to be issued now. Industry and region are those of the day of issue; a code never changes.
 */
final class CustomerCodes implements Enricher {
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

    /** Suggestions of the industry below this confidence do not go into a code. */
    private static final int SURE = 80;

    @Override
    public String name() {
        return "customer-code";
    }

    @Override
    public String summary() {
        return "A code such as CL-I65-440300-000123-K that is issued once and never changes: 'prefix', industry"
                + " division (Z00 when unknown), city of registration or of the address (000000 when unknown), number and"
                + " check character. A code that stands in the field named by 'field' is kept instead.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("customer_code", new Label("Customer code", "客户代码")),
                new Output("customer_code_former", new Label("Codes of merged customers", "被合并客户代码")));
    }

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        if (kind.kind() != Kind.CUSTOMER) {
            return Optional.empty();
        }
        String prefix = settings.text("prefix", "CL");
        if (!CustomerCode.isPrefix(prefix)) {
            settings.child("prefix").mistake("'prefix' is '" + prefix + "'; write up to 8 capital letters and digits");
        }
        Optional<String> given = InputField.of(kind, settings);
        Origin origin = new Origin(
                InputField.first(kind, "industry"),
                InputField.first(kind, "customer-name"),
                InputField.first(kind, "uscc"),
                InputField.address(kind));
        Values values = input -> {
            String own = given.map(input::value).orElse("");
            Derived code = !own.isEmpty()
                    ? new Derived(own, Derived.CERTAIN, given.orElse(""))
                    : input.issuedCode().isEmpty() ? origin.stem(prefix, input) : Derived.known(input.issuedCode());
            return List.of(code, Derived.known(String.join(" ", input.formerCodes())));
        };
        return Optional.of(new Plan(origin.fields(), Set.of(Need.CUSTOMER_CODE), values, given.orElse("")));
    }

    /** The fields, empty for those that the kind has not, from which industry and region are taken. */
    private record Origin(String industry, String name, String uscc, String address) {
        List<String> fields() {
            return List.of(industry, name, uscc, address).stream()
                    .filter(field -> !field.isEmpty())
                    .toList();
        }

        Derived stem(String prefix, EnrichInput input) {
            return Derived.toBeIssued(prefix + "-" + industryOf(input) + "-" + regionOf(input));
        }

        private String industryOf(EnrichInput input) {
            String given = input.value(industry);
            if (!given.isEmpty()) {
                return given;
            }
            IndustryWords.Suggestion suggested = input.readings().industry(input.value(name));
            return suggested.confidence() < SURE ? CustomerCode.UNKNOWN_INDUSTRY : suggested.division();
        }

        private String regionOf(EnrichInput input) {
            String code = input.value(uscc);
            if (Uscc.fault(code) == Uscc.Fault.NONE && !code.startsWith("100000", 2)) {
                return city(code.substring(2, 8));
            }
            String place = AddressRegion.codeOf(input.value(address), input.readings());
            return place.isEmpty() ? CustomerCode.UNKNOWN_REGION : city(place);
        }

        /** The city of a region code; of the four municipalities the province, for their cities are names only. */
        private static String city(String code) {
            return MUNICIPALITIES.contains(code.substring(0, 2))
                    ? code.substring(0, 2) + "0000"
                    : code.substring(0, 4) + "00";
        }
    }
}

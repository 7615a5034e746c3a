package io.kempt.rules.rulebook;

import io.kempt.rules.drift.DriftSettings;
import io.kempt.rules.gate.GateReader;
import io.kempt.rules.gate.Gates;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.survivorship.SurvivorshipSettings;
import io.kempt.rules.measure.FunnelSettings;
import io.kempt.rules.measure.RfmSettings;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.quality.QualitySettings;
import io.kempt.rules.yaml.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a rulebook beside its kinds, one line each. They are read along with the kinds, so that the mistakes of
 * all of them are reported in one pass. A section that is missing has the settings that come with Kempt.
 */
record Sections(
        MatchSettings match,
        SurvivorshipSettings survivorship,
        EnrichSettings enrich,
        RfmSettings rfm,
        FunnelSettings funnel,
        QualitySettings quality,
        DriftSettings drift,
        Gates gates) {

    /** @param codes the finding codes that are known */
    static Sections read(YamlNode root, Map<Kind, KindSpec> kinds, Set<String> codes) {
        KindSpec customer = kinds.get(Kind.CUSTOMER);
        Set<String> declared = declared(root);
        YamlNode match = root.mapping("match");
        YamlNode survivorship = root.mapping("survivorship");
        MatchSettings matching = match.isPresent() ? MatchSettings.read(match, declared) : MatchSettings.defaults();
        return new Sections(
                matching.among(fields(customer)),
                survivorship.isPresent()
                        ? SurvivorshipSettings.read(survivorship, declared)
                        : SurvivorshipSettings.defaults(),
                EnrichSettings.read(root.mapping("enrich"), customer),
                RfmSettings.read(root.mapping("rfm")),
                FunnelSettings.read(root.mapping("funnel")),
                QualitySettings.read(root.mapping("quality")),
                DriftSettings.read(root.mapping("drift")),
                new GateReader(kinds, codes).read(root.mapping("gates")));
    }

    /** The customer's fields, those that are not enabled too: an extended rulebook may still speak of them. */
    private static Set<String> declared(YamlNode root) {
        YamlNode fields = root.mapping("kinds").mapping("customer").mapping("fields");
        return Set.copyOf(fields.keys());
    }

    private static Set<String> fields(@Nullable KindSpec customer) {
        return customer == null
                ? Set.of()
                : customer.fields().stream().map(FieldSpec::name).collect(Collectors.toUnmodifiableSet());
    }
}

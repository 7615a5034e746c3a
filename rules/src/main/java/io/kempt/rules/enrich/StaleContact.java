package io.kempt.rules.enrich;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How likely it is that a contact can no longer be reached: the weights of the {@link StaleSignals} that speak, added up. */
final class StaleContact implements Enricher {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "stale-contact";
    }

    @Override
    public String summary() {
        StringBuilder signals = new StringBuilder();
        for (StaleSignal signal : StaleSignals.ALL) {
            signals.append(signals.length() == 0 ? "" : ", ")
                    .append(signal.code())
                    .append(' ')
                    .append(signal.weight());
        }
        return "A score from 0 to 100 that a contact is out of date, with the reasons; the 'weights' are " + signals
                + ", and 0 turns one off. 'untouched-days' is 365 unless said otherwise.";
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("stale_score", new Label("Stale contact score", "联系人失效评分")),
                new Output("stale_reasons", new Label("Reasons (codes)", "失效原因代码")),
                new Output("stale_reasons_zh", new Label("Reasons (Chinese)", "失效原因")),
                new Output("stale_reasons_en", new Label("Reasons", "失效原因（英文）")));
    }

    /** A signal that is in force. */
    private record Weighed(StaleSignal signal, int weight, Predicate<EnrichInput> speaks) {}

    @Override
    public Optional<Plan> compile(KindSpec kind, YamlNode settings) {
        if (kind.kind() != Kind.CUSTOMER) {
            return Optional.empty();
        }
        ContactFields fields = ContactFields.of(kind);
        YamlNode weights = settings.mapping("weights");
        List<Weighed> signals = new ArrayList<>();
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (StaleSignal signal : StaleSignals.ALL) {
            int weight = weights.integer(signal.code(), signal.weight(), 0, MOST);
            Predicate<EnrichInput> speaks = signal.compile(fields, settings);
            if (weight > 0) {
                signals.add(new Weighed(signal, weight, speaks));
                needs.addAll(signal.needs());
            }
        }
        weights.refuseUnknownKeys();
        return Optional.of(new Plan(fields.present(), Set.copyOf(needs), input -> score(signals, input)));
    }

    private static List<Derived> score(List<Weighed> signals, EnrichInput input) {
        int score = 0;
        StringBuilder codes = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (Weighed one : signals) {
            if (one.speaks().test(input)) {
                score += one.weight();
                append(codes, " ", one.signal().code());
                append(zh, "；", one.signal().label().zh());
                append(en, "; ", one.signal().label().en());
            }
        }
        return Derived.known(
                List.of(Integer.toString(Math.min(MOST, score)), codes.toString(), zh.toString(), en.toString()));
    }

    private static void append(StringBuilder to, String separator, String text) {
        to.append(to.length() == 0 ? "" : separator).append(text);
    }
}

package io.kempt.rules.rulebook;

import io.kempt.rules.drift.DriftSettings;
import io.kempt.rules.gate.Gates;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.survivorship.SurvivorshipSettings;
import io.kempt.rules.measure.FunnelSettings;
import io.kempt.rules.measure.RfmSettings;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.quality.QualitySettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A steward's settings, read and free of mistakes. {@link RulebookReader} makes it. */
public final class Rulebook {
    private final String name;
    private final Label description;
    private final String hash;
    private final Map<Kind, KindSpec> kinds;
    private final Map<Kind, List<FieldRules>> rules;
    private final Sections sections;

    Rulebook(
            String name,
            Label description,
            String hash,
            Map<Kind, KindSpec> kinds,
            Map<Kind, List<FieldRules>> rules,
            Sections sections) {
        this.name = name;
        this.description = description;
        this.hash = hash;
        this.kinds = kinds;
        this.rules = rules;
        this.sections = sections;
    }

    /** The name it gives itself, or else its file's name without the ending. */
    public String name() {
        return name;
    }

    public Label description() {
        return description;
    }

    /** SHA-256, as 64 hexadecimal digits, over its own text and that of the rulebook it extends. */
    public String hash() {
        return hash;
    }

    /** The kinds it describes, in its order. */
    public Map<Kind, KindSpec> kinds() {
        return kinds;
    }

    public Optional<KindSpec> kind(Kind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The compiled rules of a kind, in field order; empty when the rulebook does not describe it. */
    public List<FieldRules> rules(Kind kind) {
        return rules.getOrDefault(kind, List.of());
    }

    /** How duplicates are found. */
    public MatchSettings match() {
        return sections.match();
    }

    /** Which values a golden record takes from its records. */
    public SurvivorshipSettings survivorship() {
        return sections.survivorship();
    }

    /** What is added to golden records. */
    public EnrichSettings enrich() {
        return sections.enrich();
    }

    public RfmSettings rfm() {
        return sections.rfm();
    }

    public FunnelSettings funnel() {
        return sections.funnel();
    }

    /** How quality is measured. */
    public QualitySettings quality() {
        return sections.quality();
    }

    /** Which changes since the last delivery are worth a word. */
    public DriftSettings drift() {
        return sections.drift();
    }

    /** What data must be like to go through. */
    public Gates gates() {
        return sections.gates();
    }
}

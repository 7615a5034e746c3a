package io.kempt.rules.rulebook;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.drift.DriftSettings;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.gate.Gates;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.survivorship.SurvivorshipSettings;
import io.kempt.rules.measure.FunnelSettings;
import io.kempt.rules.measure.RfmSettings;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.quality.QualitySettings;
import io.kempt.rules.record.Exemption;
import io.kempt.rules.record.NamedRule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A steward's settings, read and free of mistakes. {@link RulebookReader} makes it. */
public final class Rulebook {
    private final String name;
    private final Label description;
    private final String hash;
    private final Map<Kind, KindSpec> kinds;
    private final Map<Kind, KindRules> rules;
    private final Map<Kind, Examples> examples;
    private final Map<String, FindingCode> codes;
    private final Map<String, FindingCode> reworded;
    private final Sections sections;

    Rulebook(
            String name,
            Label description,
            String hash,
            Map<Kind, KindSpec> kinds,
            Map<Kind, KindRules> rules,
            Map<Kind, Examples> examples,
            Collection<FindingCode> codes,
            Map<String, FindingCode> reworded,
            Sections sections) {
        this.name = name;
        this.description = description;
        this.hash = hash;
        this.kinds = kinds;
        this.rules = rules;
        this.examples = examples;
        this.codes = new TreeMap<>();
        codes.forEach(code -> this.codes.put(code.id(), code));
        this.codes.putAll(reworded);
        this.reworded = reworded;
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
        return of(kind).fields();
    }

    /** The rules over one record of a kind, in the rulebook's order. */
    public List<NamedRule> recordRules(Kind kind) {
        return of(kind).records();
    }

    /** The rules across records of a kind: those of its fields, then those with a name. */
    public List<AcrossRule> across(Kind kind) {
        return of(kind).across();
    }

    /** The exemptions of a kind, whatever their day. */
    public List<Exemption> exemptions(Kind kind) {
        return of(kind).exemptions();
    }

    private KindRules of(Kind kind) {
        return rules.getOrDefault(kind, KindRules.NONE);
    }

    /**
     * Every code that a record can get under this rulebook, by id: those of Kempt and {@code rule.NAME} for each rule with a
     * name, in the rulebook's words.
     */
    public List<FindingCode> codes() {
        return List.copyOf(codes.values());
    }

    /** The codes of the rules with a name that a kind has, in the rulebook's order. */
    public List<FindingCode> codes(Kind kind) {
        return of(kind).codes();
    }

    /** The code of an id; empty when there is none. */
    public Optional<FindingCode> code(String id) {
        return Optional.ofNullable(codes.get(id));
    }

    /** The codes of Kempt that have other words in this rulebook, by id. */
    public Map<String, FindingCode> reworded() {
        return reworded;
    }

    /** The examples that stand beside the rules of a kind. */
    public Examples examples(Kind kind) {
        return examples.getOrDefault(kind, Examples.NONE);
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

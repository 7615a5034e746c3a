package io.kempt.rules.standardise;

import io.kempt.rules.finding.Fields;
import io.kempt.rules.finding.Findings;

/** One value run through one standardiser. */
record Standardised(String value, Findings findings) {

    static Standardised of(Standardiser standardiser, String settings, String raw, String... others) {
        Findings findings = Findings.withOthers(others);
        Standardiser.Cells cells = standardiser.compile(Fields.of(standardiser.type(), settings));
        return new Standardised(cells.standardise(raw, findings), findings);
    }

    /** The value, and behind it the ids of what was reported. */
    @Override
    public String toString() {
        return (value + " " + findings.ids()).strip();
    }
}

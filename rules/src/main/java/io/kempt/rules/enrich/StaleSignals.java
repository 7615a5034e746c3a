package io.kempt.rules.enrich;

import java.util.List;

/** Every signal of a stale contact, one line each. */
final class StaleSignals {
    static final List<StaleSignal> ALL = List.of(
            new BouncedMail(), new ContactLeft(), new OtherCompanyMail(), new PhoneElsewhere(), new LongUntouched());

    private StaleSignals() {}
}

package io.kempt.rules.check;

import io.kempt.rules.example.ExampleRun;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.yaml.Mistake;
import java.util.List;

/** An example that does not hold. */
final class FailingExample implements Oddity {
    @Override
    public List<Mistake> in(Rulebook rulebook) {
        return ExampleRun.failing(ExampleRun.of(rulebook))
                .map(one -> new Mistake(
                        one.place().file(),
                        one.place().line(),
                        one.place().column(),
                        "the example does not hold: expected " + one.expected() + ", found " + one.found()))
                .toList();
    }
}

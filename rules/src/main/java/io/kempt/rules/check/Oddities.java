package io.kempt.rules.check;

import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.yaml.Mistake;
import java.util.Comparator;
import java.util.List;

/** Every oddity that is looked for, one line each. */
public final class Oddities {
    static final List<Oddity> ALL = List.of(
            new UnreachableChoice(),
            new NeedlessAlias(),
            new IdleSeverity(),
            new ImpossiblePattern(),
            new ReferenceOfOtherType(),
            new FailingExample());

    private Oddities() {}

    /**
     * What is odd in a rulebook, in the order of lines. What stands in a bundled rulebook that it extends is left out: the
     * steward cannot mend it.
     */
    public static List<Mistake> of(Rulebook rulebook) {
        boolean bundled = RulebookReader.BUNDLED.contains(rulebook.name());
        return ALL.stream()
                .flatMap(oddity -> oddity.in(rulebook).stream())
                .filter(found -> bundled || !isBundled(found.file()))
                .distinct()
                .sorted(Comparator.comparing(Mistake::file)
                        .thenComparingInt(Mistake::line)
                        .thenComparingInt(Mistake::column))
                .toList();
    }

    private static boolean isBundled(String file) {
        return RulebookReader.BUNDLED.stream().anyMatch(name -> file.equals(name + ".yml"));
    }
}

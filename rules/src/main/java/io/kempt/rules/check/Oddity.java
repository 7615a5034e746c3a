package io.kempt.rules.check;

import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.yaml.Mistake;
import java.util.List;

/** Something that a rulebook may say and hardly can mean. */
interface Oddity {

    /** Every place where the rulebook says so, with the reason and what to do. */
    List<Mistake> in(Rulebook rulebook);
}

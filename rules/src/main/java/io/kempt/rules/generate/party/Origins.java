package io.kempt.rules.generate.party;

import java.util.List;

/** Where customers come from: the closed list of the rulebook crm-cn, the frequent ones first. */
final class Origins {
    private static final List<String> SOURCES = List.of("官网", "转介绍", "电销", "展会", "广告", "老客户");

    private Origins() {}

    static String invent(Dice dice) {
        return dice.pickEarly(SOURCES);
    }
}

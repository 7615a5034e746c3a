package io.kempt.rules.generate.party;

/** Company sizes in the words of the rulebook crm-cn. */
final class Sizes {
    private Sizes() {}

    static String invent(Dice dice) {
        double share = dice.fraction();
        if (share < 0.08) {
            return "大型";
        }
        return share < 0.45 ? "中型" : "小型";
    }
}

package io.kempt.rules.generate.party;

import java.util.List;

/**
 * The fictional world. A party depends on the seed and its index alone. Parties come in blocks of four; in some blocks the
 * first ones belong together as a household or as a company with a branch and a sister company.
 */
public final class Parties {
    private static final int BLOCK = 4;
    private static final double CHINESE = 0.67;
    private static final double PERSON = 0.46;

    private final long seed;

    public Parties(long seed) {
        this.seed = seed;
    }

    /** The party of that index, from 0. */
    public Party party(int index) {
        int head = index - index % BLOCK;
        Layout layout = Layout.of(Dice.of(seed, Dice.Stream.BLOCK, head / BLOCK));
        boolean joined = index - head < layout.members;
        if (joined && layout.household) {
            return household(index, head);
        }
        if (joined) {
            return companyGroup(index, head);
        }
        return alone(index, "", dice(index));
    }

    private Dice dice(int index) {
        return Dice.of(seed, Dice.Stream.PARTY, index);
    }

    private static Party alone(int index, String group, Dice dice) {
        boolean chinese = dice.chance(CHINESE);
        boolean person = dice.chance(PERSON);
        if (person) {
            return PersonParty.invent(index, group, homeland(chinese, dice), dice);
        }
        return chinese
                ? ChineseCompany.invent(index, group, dice)
                : ForeignCompany.invent(index, group, dice.pick(WordLists.COUNTRIES), dice);
    }

    private Party household(int index, int head) {
        String group = Party.numbered("H", head);
        Dice headDice = dice(head);
        List<Country> homeland = homeland(headDice.chance(CHINESE), headDice);
        PersonParty first = PersonParty.of(homeland, headDice);
        return index == head
                ? first.party(index, group)
                : first.relative(dice(index)).party(index, group);
    }

    private Party companyGroup(int index, int head) {
        String group = Party.numbered("G", head);
        Dice dice = dice(index);
        Firm firm = Firm.invent(dice(head));
        return switch (index - head) {
            case 0 -> ChineseCompany.invent(index, group, dice);
            case 1 -> ChineseCompany.branch(index, group, firm, dice);
            default -> ChineseCompany.of(index, group, firm.sibling(dice), dice);
        };
    }

    /** The country of a foreigner; none for somebody from China. */
    private static List<Country> homeland(boolean chinese, Dice dice) {
        return chinese ? List.of() : List.of(dice.pick(WordLists.COUNTRIES));
    }

    /** How many parties at the start of a block belong together, and as what. */
    private record Layout(int members, boolean household) {
        static Layout of(Dice dice) {
            double kind = dice.fraction();
            int members = dice.chance(0.35) ? 3 : 2;
            if (kind < 0.22) {
                return new Layout(members, true);
            }
            return kind < 0.38 ? new Layout(members, false) : new Layout(0, false);
        }
    }
}

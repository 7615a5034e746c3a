package io.kempt.rules.generate.duplicates;

import io.kempt.rules.generate.party.Dice;

/**
 * The customers of a world. A customer depends on the seed, the Chinese share and its index alone. They come in blocks of
 * four; in some blocks the first ones are a household, in others a company with its branches or the
 * tenants of a business centre.
 */
final class Customers {
    private static final int BLOCK = 4;
    private static final double HOUSEHOLD = 0.33;
    private static final double BRANCHES = 0.07;
    private static final double BUSINESS_CENTRE = 0.01;
    /** Makes three of four customers persons, households and branches counted. */
    private static final double PERSON = 0.733;

    private final DuplicatesPlan plan;
    private final Persons persons;
    private final Firms firms;

    Customers(DuplicatesPlan plan) {
        this.plan = plan;
        Towns towns = new Towns(plan.seed());
        this.persons = new Persons(towns);
        this.firms = new Firms(towns);
    }

    Customer customer(int index) {
        int head = index - index % BLOCK;
        Dice block = Dice.of(plan.seed(), Dice.Stream.CUSTOMER_BLOCK, head / BLOCK);
        double kind = block.fraction();
        boolean joined = kind < HOUSEHOLD + BRANCHES + BUSINESS_CENTRE && index - head < members(block);
        if (!joined) {
            return alone(index);
        }
        return kind < HOUSEHOLD ? household(index, head) : companies(index, head, kind < HOUSEHOLD + BRANCHES);
    }

    private static int members(Dice block) {
        double fraction = block.fraction();
        return fraction < 0.8 ? 2 : fraction < 0.95 ? 3 : 4;
    }

    private Dice dice(int index) {
        return Dice.of(plan.seed(), Dice.Stream.CUSTOMER, index);
    }

    private Customer alone(int index) {
        Dice dice = dice(index);
        Land land = Land.draw(plan.chinese(), dice);
        return dice.chance(PERSON) ? persons.alone(index, land, dice) : firms.alone(index, land, dice);
    }

    private Customer household(int index, int head) {
        Dice headDice = dice(head);
        Customer first = persons.alone(head, Land.draw(plan.chinese(), headDice), headDice);
        return index == head ? first : persons.relative(index, first, dice(index));
    }

    private Customer companies(int index, int head, boolean branches) {
        Dice headDice = dice(head);
        Customer first = firms.alone(head, Land.draw(plan.chinese(), headDice), headDice);
        if (index == head) {
            return first;
        }
        return branches ? firms.branch(index, first, dice(index)) : firms.neighbour(index, first, dice(index));
    }

    /** Where a customer moves to. */
    Address elsewhere(Customer customer, Dice dice) {
        return customer.company()
                ? firms.alone(0, customer.land(), dice).address()
                : persons.address(customer.land(), dice);
    }
}

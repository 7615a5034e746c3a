package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * How an opportunity went through the stages. At each stage it goes on with a falling probability, is lost, or is still
 * open at the end of the story; the days a stage takes are log-normal. A few skip a stage or fall back to one.
 */
final class Deal {
    private static final List<String> STAGES = List.of("初步接触", "需求确认", "方案报价", "商务谈判", "赢单");
    private static final String LOST = "输单";
    private static final int WON = 4;
    private static final double[] ADVANCES = {0.76, 0.66, 0.58, 0.50};
    private static final double[] MEDIAN_DAYS = {6, 12, 18, 20};
    private static final double SIGMA = 0.8;
    private static final double SLOWER_WHEN_LOST = 1.6;
    private static final double SKIPS = 0.05;
    private static final double FALLS_BACK = 0.05;

    private final List<Entry> entries = new ArrayList<>();
    private final long lastDay;
    private final Dice dice;
    private long day;
    private int stage;
    private boolean closed;
    private String skipped = "";
    private String repeated = "";

    private Deal(long firstDay, long lastDay, Dice dice) {
        this.lastDay = lastDay;
        this.dice = dice;
        this.day = firstDay;
    }

    /** Plays a deal that began on the first of these epoch days, as it stands at the end of the last. */
    static Deal play(long firstDay, long lastDay, Dice dice) {
        Deal deal = new Deal(firstDay, lastDay, dice);
        deal.enter(0);
        while (!deal.closed && deal.step()) {
            // each step enters a stage or leaves the deal open for good
        }
        return deal;
    }

    /** One move; false when the story ends before it. */
    private boolean step() {
        boolean advances = dice.chance(ADVANCES[stage]);
        double days = dice.logNormal(MEDIAN_DAYS[stage], SIGMA) * (advances ? 1 : SLOWER_WHEN_LOST);
        day += Math.max(1, (long) days);
        if (day > lastDay) {
            return false;
        }
        if (!advances) {
            entries.add(new Entry(LOST, day));
            closed = true;
        } else {
            enter(next());
        }
        return true;
    }

    private int next() {
        if (repeated.isEmpty() && stage > 0 && dice.chance(FALLS_BACK)) {
            repeated = STAGES.get(stage - 1);
            return stage - 1;
        }
        boolean skips = skipped.isEmpty() && repeated.isEmpty() && stage + 1 < WON && dice.chance(SKIPS);
        if (skips) {
            skipped = STAGES.get(stage + 1);
        }
        return stage + (skips ? 2 : 1);
    }

    private void enter(int next) {
        stage = next;
        closed = next == WON;
        entries.add(new Entry(STAGES.get(next), day));
    }

    List<Entry> entries() {
        return entries;
    }

    Entry last() {
        return entries.get(entries.size() - 1);
    }

    boolean closed() {
        return closed;
    }

    boolean won() {
        return closed && stage == WON;
    }

    boolean lost() {
        return closed && stage != WON;
    }

    /** The stage that was left out; empty when none was. */
    String skipped() {
        return skipped;
    }

    /** The stage that was entered a second time; empty when none was. */
    String repeated() {
        return repeated;
    }

    /**
     * Entering a stage.
     *
     * @param day the epoch day
     */
    record Entry(String stage, long day) {}
}

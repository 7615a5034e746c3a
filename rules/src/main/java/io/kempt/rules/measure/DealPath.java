package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** One deal's way through the funnel, as of a day. */
final class DealPath {
    private final FunnelSettings settings;
    private final Funnel.Deal deal;
    private final List<StageEntry> seen = new ArrayList<>();
    private final int place;
    private final int furthest;

    DealPath(FunnelSettings settings, Funnel.Deal deal, List<StageEntry> history, long asOfDay) {
        this.settings = settings;
        this.deal = deal;
        for (StageEntry entry : history) {
            if (entry.day() <= asOfDay) {
                seen.add(entry);
            }
        }
        seen.sort(StageEntry.ORDER);
        boolean movedLater = seen.size() < history.size() || (isClosed(deal.place()) && deal.closed() > asOfDay);
        place = movedLater ? lastOpenPlace() : deal.place();
        boolean told = seen.stream().anyMatch(entry -> entry.place() == place);
        if (!told && !movedLater) {
            long day = isClosed(place) && deal.closed() != Cell.NO_DAY ? deal.closed() : StageEntry.UNDATED;
            seen.add(new StageEntry(place, day));
            seen.sort(StageEntry.ORDER);
        }
        furthest = isWon() ? place : furthestOpenPlace();
    }

    private boolean isClosed(int at) {
        return at >= settings.wonPlace();
    }

    private int lastOpenPlace() {
        int last = 0;
        for (StageEntry entry : seen) {
            last = isClosed(entry.place()) ? last : entry.place();
        }
        return last;
    }

    private int furthestOpenPlace() {
        int most = 0;
        for (StageEntry entry : seen) {
            most = isClosed(entry.place()) ? most : Math.max(most, entry.place());
        }
        return most;
    }

    Funnel.Deal deal() {
        return deal;
    }

    BigDecimal amount() {
        return deal.amount().orElse(BigDecimal.ZERO);
    }

    boolean isWon() {
        return place == settings.wonPlace();
    }

    boolean isLost() {
        return place == settings.lostPlace();
    }

    boolean isOpen() {
        return !isWon() && !isLost();
    }

    /** The stage it is in as of the day. */
    int place() {
        return place;
    }

    /** The furthest stage reached: the won place for a won deal, else an open stage, the first at least. */
    int furthest() {
        return furthest;
    }

    boolean entered(int stage) {
        return seen.stream().anyMatch(entry -> entry.place() == stage);
    }

    /** How many stages, from the first, were entered in order. */
    int strictStages() {
        int next = 0;
        for (StageEntry entry : seen) {
            if (entry.place() == next && next < settings.stages().size()) {
                next++;
            }
        }
        return next;
    }

    /** Days from the first entry into an open stage to the next entry into another; empty while it stays there. */
    OptionalLong daysIn(int stage) {
        long since = Cell.NO_DAY;
        for (StageEntry entry : seen) {
            if (entry.day() == StageEntry.UNDATED) {
                break;
            }
            if (since == Cell.NO_DAY && entry.place() == stage) {
                since = entry.day();
            } else if (since != Cell.NO_DAY && entry.place() != stage) {
                return OptionalLong.of(entry.day() - since);
            }
        }
        return OptionalLong.empty();
    }

    /** Days from creation to the win; empty when it is not won, or the day is unknown or before the creation. */
    OptionalLong daysToWin() {
        if (!isWon()) {
            return OptionalLong.empty();
        }
        long day = deal.closed();
        for (StageEntry entry : seen) {
            if (day == Cell.NO_DAY && entry.place() == settings.wonPlace()) {
                day = entry.day();
            }
        }
        boolean known = day != StageEntry.UNDATED && day >= deal.created();
        return known ? OptionalLong.of(day - deal.created()) : OptionalLong.empty();
    }

    /** Whether nothing tells which open stages it went through. */
    boolean hasNoOpenStage() {
        return seen.stream().allMatch(entry -> isClosed(entry.place()));
    }
}

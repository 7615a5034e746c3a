package io.kempt.rules.measure;

import java.util.Optional;

/** The score cells that one line of a segment table covers. */
record ScoreBox(ScoreRange r, ScoreRange f, ScoreRange m) {

    int cells() {
        return r.size() * f.size() * m.size();
    }

    boolean holds(int rScore, int fScore, int mScore) {
        return r.holds(rScore) && f.holds(fScore) && m.holds(mScore);
    }

    /** The cells of both boxes, which again form a box; empty when they share none. */
    Optional<ScoreBox> shared(ScoreBox other) {
        ScoreRange sharedR = shared(r, other.r);
        ScoreRange sharedF = shared(f, other.f);
        ScoreRange sharedM = shared(m, other.m);
        return sharedR.size() < 1 || sharedF.size() < 1 || sharedM.size() < 1
                ? Optional.empty()
                : Optional.of(new ScoreBox(sharedR, sharedF, sharedM));
    }

    private static ScoreRange shared(ScoreRange a, ScoreRange b) {
        return new ScoreRange(Math.max(a.least(), b.least()), Math.min(a.most(), b.most()));
    }

    /** As in a segment table: {@code r 4-5, f 3, m 1-5}. */
    @Override
    public String toString() {
        return "r " + r + ", f " + f + ", m " + m;
    }
}

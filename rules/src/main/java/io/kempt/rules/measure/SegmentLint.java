package io.kempt.rules.measure;

import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks that a segment table covers every score cell exactly once. Other tools let the first match win and name the
 * rest "Others", which hides the mistake from the people who act on the segments.
 */
final class SegmentLint {
    private static final int NOBODY = -1;

    private final int bins;
    private final List<Segment> segments;
    private final List<ScoreBox> boxes;
    private final int[] owner;

    SegmentLint(int bins, List<Segment> segments, List<ScoreBox> boxes) {
        this.bins = bins;
        this.segments = segments;
        this.boxes = boxes;
        this.owner = new int[bins * bins * bins];
        Arrays.fill(owner, NOBODY);
        for (int segment = boxes.size() - 1; segment >= 0; segment--) {
            claim(boxes.get(segment), segment);
        }
    }

    /** For each cell the first segment that covers it; -1 for a gap. */
    int[] firstSegmentOfCell() {
        return owner.clone();
    }

    void report(YamlNode list, List<YamlNode> nodes) {
        for (int i = 0; i < boxes.size(); i++) {
            reportSegment(i, nodes.get(i));
        }
        for (ScoreBox gap : gaps()) {
            list.mistake("no segment covers " + gap + " (" + cells(gap.cells()) + " of " + owner.length
                    + "); add a segment or widen one");
        }
    }

    private void reportSegment(int segment, YamlNode node) {
        String name = segments.get(segment).name().en();
        for (int earlier = 0; earlier < segment; earlier++) {
            if (segments.get(earlier).name().equals(segments.get(segment).name())) {
                node.mistake("two segments are named '" + name + "'; give each its own name");
                return;
            }
        }
        Set<Integer> owners = owners(boxes.get(segment));
        if (!owners.contains(segment)) {
            node.mistake("no customer can become '" + name + "': " + boxes.get(segment) + " belongs to " + names(owners)
                    + " already; remove it or narrow those");
            return;
        }
        for (int earlier = 0; earlier < segment; earlier++) {
            Optional<ScoreBox> shared = boxes.get(segment).shared(boxes.get(earlier));
            if (shared.isPresent()) {
                node.mistake(
                        "'" + name + "' and '" + segments.get(earlier).name().en() + "' both cover " + shared.get()
                                + " (" + cells(shared.get().cells()) + "); narrow one of them");
            }
        }
    }

    private static String cells(int count) {
        return count == 1 ? "1 score cell" : count + " score cells";
    }

    private String names(Set<Integer> owners) {
        List<String> names = new ArrayList<>();
        owners.forEach(owner -> names.add("'" + segments.get(owner).name().en() + "'"));
        return String.join(" and ", names);
    }

    private void claim(ScoreBox box, int by) {
        for (int r = box.r().least(); r <= box.r().most(); r++) {
            for (int f = box.f().least(); f <= box.f().most(); f++) {
                for (int m = box.m().least(); m <= box.m().most(); m++) {
                    owner[cell(r, f, m)] = by;
                }
            }
        }
    }

    private Set<Integer> owners(ScoreBox box) {
        Set<Integer> owners = new TreeSet<>();
        for (int r = box.r().least(); r <= box.r().most(); r++) {
            for (int f = box.f().least(); f <= box.f().most(); f++) {
                for (int m = box.m().least(); m <= box.m().most(); m++) {
                    owners.add(owner[cell(r, f, m)]);
                }
            }
        }
        return owners;
    }

    /** The uncovered cells as few, large boxes: each grows along m, then f, then r while nothing covers it. */
    private List<ScoreBox> gaps() {
        List<ScoreBox> gaps = new ArrayList<>();
        SegmentLint rest = new SegmentLint(bins, segments, boxes);
        for (int cell = 0; cell < owner.length; cell++) {
            if (rest.owner[cell] == NOBODY) {
                ScoreBox gap = rest.growFrom(cell / (bins * bins) + 1, cell / bins % bins + 1, cell % bins + 1);
                gaps.add(gap);
                rest.claim(gap, boxes.size());
            }
        }
        return gaps;
    }

    private ScoreBox growFrom(int r, int f, int m) {
        ScoreBox box = new ScoreBox(new ScoreRange(r, r), new ScoreRange(f, f), new ScoreRange(m, m));
        for (int most = m + 1; most <= bins; most++) {
            box = orWider(box, new ScoreBox(box.r(), box.f(), new ScoreRange(m, most)));
        }
        for (int most = f + 1; most <= bins; most++) {
            box = orWider(box, new ScoreBox(box.r(), new ScoreRange(f, most), box.m()));
        }
        for (int most = r + 1; most <= bins; most++) {
            box = orWider(box, new ScoreBox(new ScoreRange(r, most), box.f(), box.m()));
        }
        return box;
    }

    private ScoreBox orWider(ScoreBox box, ScoreBox wider) {
        Set<Integer> owners = owners(wider);
        return owners.equals(Set.of(NOBODY)) ? wider : box;
    }

    private int cell(int r, int f, int m) {
        return ((r - 1) * bins + f - 1) * bins + m - 1;
    }
}

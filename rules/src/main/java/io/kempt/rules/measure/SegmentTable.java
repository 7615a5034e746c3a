package io.kempt.rules.measure;

import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Which segment each combination of scores belongs to. Every combination belongs to exactly one. */
public final class SegmentTable {
    private final int bins;
    private final List<Segment> segments;
    private final int[] segmentOfCell;

    private SegmentTable(int bins, List<Segment> segments, int[] segmentOfCell) {
        this.bins = bins;
        this.segments = segments;
        this.segmentOfCell = segmentOfCell;
    }

    /** Reads the list of segments; gaps, overlaps and segments that nobody can reach are noted as mistakes. */
    static SegmentTable read(YamlNode list, int bins) {
        int before = list.mistakes().size();
        List<YamlNode> nodes = list.elements();
        List<ScoreBox> boxes = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        for (YamlNode node : nodes) {
            ScoreBox box = new ScoreBox(
                    ScoreRange.read(node, "r", bins),
                    ScoreRange.read(node, "f", bins),
                    ScoreRange.read(node, "m", bins));
            boxes.add(box);
            segments.add(new Segment(Bundled.label(node, "segment"), Bundled.label(node, "action"), box.toString()));
            node.refuseUnknownKeys();
        }
        SegmentLint lint = new SegmentLint(bins, segments, boxes);
        if (list.mistakes().size() == before) {
            lint.report(list, nodes);
        }
        return new SegmentTable(bins, List.copyOf(segments), lint.firstSegmentOfCell());
    }

    /** In the settings' order, which is also the order of reports. */
    public List<Segment> segments() {
        return segments;
    }

    /** The index in {@link #segments} for scores from 1 to the number of bins. */
    int index(int r, int f, int m) {
        return segmentOfCell[((r - 1) * bins + f - 1) * bins + m - 1];
    }
}

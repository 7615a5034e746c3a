package io.kempt.rules.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Lays one file's nodes over another's. Every node keeps the place where it was written. */
final class NodeMerge {
    private NodeMerge() {}

    static @Nullable Node merge(@Nullable Node base, @Nullable Node over) {
        if (over == null) {
            return base;
        }
        if (base instanceof MappingNode below) {
            if (over instanceof MappingNode above) {
                return mappings(below, above);
            }
            // A heading with nothing but comments under it overrides nothing.
            return over.getTag().equals(Tag.NULL) ? base : over;
        }
        return over;
    }

    /** The base's order stands, so that an overridden field stays in its column; what is new comes after. */
    private static MappingNode mappings(MappingNode base, MappingNode over) {
        Map<String, NodeTuple> merged = new LinkedHashMap<>();
        base.getValue().forEach(tuple -> put(merged, tuple));
        over.getValue().forEach(tuple -> put(merged, tuple));
        List<NodeTuple> tuples = new ArrayList<>(merged.values());
        // A mistake about the whole mapping, such as a setting missing from it, is shown where the steward can mend it.
        return new MappingNode(
                over.getTag(), true, tuples, over.getFlowStyle(), over.getStartMark(), over.getEndMark());
    }

    private static void put(Map<String, NodeTuple> merged, NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            NodeTuple below = merged.get(key.getValue());
            Node value = tuple.getValueNode();
            Node merge = below == null ? value : merge(below.getValueNode(), value);
            merged.put(key.getValue(), merge == null ? tuple : new NodeTuple(key, merge));
        }
    }
}

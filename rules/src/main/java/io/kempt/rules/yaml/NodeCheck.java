package io.kempt.rules.yaml;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Looks over a composed file once: keys that stand twice, keys that are no single value, aliases that refer to what
 * holds them. Each node is visited once however many aliases lead to it, since a chain of doubling aliases would
 * otherwise take for ever.
 */
final class NodeCheck {
    private final Settings settings;
    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean circular;

    NodeCheck(Settings settings) {
        this.settings = settings;
    }

    /** Notes the mistakes; false when the nodes run in a circle and must not be walked. */
    boolean passes(Node root) {
        visit(root);
        return !circular;
    }

    private void visit(Node node) {
        if (open.contains(node)) {
            circular = true;
            settings.add(node, "an alias in here refers to the very settings that hold it; write them out");
            return;
        }
        if (!done.add(node)) {
            return;
        }
        open.add(node);
        if (node instanceof MappingNode mapping) {
            mapping(mapping);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::visit);
        }
        open.remove(node);
    }

    private void mapping(MappingNode mapping) {
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                settings.add(tuple.getKeyNode(), "the name of a setting must be a single word or value");
            } else if (!seen.add(key.getValue())) {
                settings.add(key, "'" + key.getValue() + "' stands twice here; keep one of them");
            }
            visit(tuple.getValueNode());
        }
    }
}

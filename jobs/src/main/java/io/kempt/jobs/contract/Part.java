package io.kempt.jobs.contract;

import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a description that knows its path, and which of its keys were understood: the others are losses. */
final class Part {
    private final YamlNode node;
    private final String path;
    private final List<Loss> losses;
    private final Set<String> understood = new LinkedHashSet<>();

    Part(YamlNode node, String path, List<Loss> losses) {
        this.node = node;
        this.path = path;
        this.losses = losses;
    }

    YamlNode node() {
        return node;
    }

    String path() {
        return path;
    }

    boolean has(String key) {
        return node.child(key).isPresent();
    }

    /** The part under a key, which counts as understood. */
    Part at(String key) {
        understood.add(key);
        return new Part(node.child(key), path.isEmpty() ? key : path + "." + key, losses);
    }

    /** The elements of the list under a key. */
    List<Part> each(String key) {
        understood.add(key);
        List<Part> parts = new ArrayList<>();
        for (YamlNode element : node.child(key).elements()) {
            parts.add(new Part(element, (path.isEmpty() ? key : path + "." + key) + "[" + parts.size() + "]", losses));
        }
        return parts;
    }

    String text(String key) {
        understood.add(key);
        YamlNode child = node.child(key);
        return child.isMapping() || child.isList() ? "" : child.text().orElse("");
    }

    Optional<String> given(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    boolean flag(String key) {
        return text(key).equals("true");
    }

    /** The single values of a list, or of one value. */
    List<String> texts(String key) {
        understood.add(key);
        return node.child(key).elements().stream()
                .filter(element -> !element.isMapping() && !element.isList())
                .map(YamlNode::text)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Notes that what stands under a key cannot be said in a rulebook. */
    void lose(String key, String why) {
        understood.add(key);
        if (node.has(key)) {
            losses.add(new Loss(
                    path.isEmpty() ? key : path + "." + key,
                    node.remarkAt(key, "").line(),
                    why));
        }
    }

    /** Notes that this part as a whole is lost. */
    void lose(String why) {
        losses.add(new Loss(path, node.remark("").line(), why));
    }

    /** Notes every key that nobody understood. */
    void loseTheRest(Map<String, String> reasons, String otherwise) {
        for (String key : node.keys()) {
            if (!understood.contains(key)) {
                lose(key, reasons.getOrDefault(key, otherwise));
            }
        }
    }
}

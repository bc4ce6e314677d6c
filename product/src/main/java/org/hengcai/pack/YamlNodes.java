package org.hengcai.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Looks through the nodes of a file that was read before. */
final class YamlNodes {
    private YamlNodes() {}

    static Map<String, Node> keys(@Nullable Node node) {
        var keys = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode map) map.getValue().forEach(entry -> keys.put(text(entry.getKeyNode()), entry.getValueNode()));
        return keys;
    }

    static List<Node> items(@Nullable Node node) { return node instanceof SequenceNode list ? list.getValue() : List.of(); }

    static String text(@Nullable Node node) { return node instanceof ScalarNode scalar ? scalar.getValue() : ""; }

    /** Every single value inside, keys left out. */
    static Stream<String> texts(Node node) {
        return switch (node) {
            case MappingNode map -> map.getValue().stream().flatMap(entry -> texts(entry.getValueNode()));
            case SequenceNode list -> list.getValue().stream().flatMap(YamlNodes::texts);
            default -> Stream.of(text(node));
        };
    }
}

package org.hengcai.pack;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Every clause cited in a pack stands, addressable, in the text of its notice; own decisions and wider rules stand outside it. */
final class ClauseCheck {
    private final @Nullable Set<String> anchors;
    private final Faults faults;

    ClauseCheck(@Nullable PackText notice, Faults faults) {
        this.anchors = notice == null ? null
                : notice.blocks().stream().map(PackText.Block::clause).filter(Objects::nonNull).collect(Collectors.toSet());
        this.faults = faults;
    }

    void check(Iterable<YamlMap> files) {
        if (anchors == null) return;
        files.forEach(file -> file.keys().forEach(key -> check(file.file, key, Objects.requireNonNull(file.node(key)))));
    }

    private void check(String file, @Nullable String key, Node node) {
        switch (node) {
            case MappingNode map -> map.getValue().forEach(entry ->
                    check(file, entry.getKeyNode() instanceof ScalarNode name ? name.getValue() : null, entry.getValueNode()));
            case SequenceNode list -> list.getValue().forEach(item -> check(file, "clause".equals(key) ? key : null, item));
            case ScalarNode scalar when "clause".equals(key) -> check(file, scalar);
            default -> { }
        }
    }

    private void check(String file, ScalarNode clause) {
        var written = clause.getValue();
        if (written.equals("ours") || written.startsWith("reg.") || Objects.requireNonNull(anchors).contains(written)) return;
        faults.add(YamlMap.place(file, clause), PackTexts.clauseNotInNotice(written), PackTexts.anchorIt(written));
    }
}

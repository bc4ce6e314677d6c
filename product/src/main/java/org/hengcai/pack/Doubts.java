package org.hengcai.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hengcai.pack.view.Unverified;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds what a pack marks {@code verified: false}, whatever it is and wherever it stands, and says it in words. */
final class Doubts {
    /** Said beside the value, not as part of it. */
    private static final Set<String> BESIDE = Set.of("verified", "clause", "note", "id", "code");
    private final List<Unverified> found = new ArrayList<>();

    private Doubts() {}

    static List<Unverified> of(Pack pack) {
        var doubts = new Doubts();
        pack.files().entrySet().stream().filter(file -> file.getKey().endsWith(".yaml") && !CasesReader.isCases(file.getKey())).sorted(Map.Entry.comparingByKey())
                .forEach(file -> doubts.look(List.of(DiffTexts.file(file.getKey())), YamlSource.root(file.getKey(), file.getValue())));
        return doubts.found;
    }

    private void look(List<String> path, Node node) {
        switch (node) {
            case MappingNode map -> {
                var keys = YamlNodes.keys(map);
                if (YamlNodes.text(keys.get("verified")).equals("false")) found.add(new Unverified(DiffTexts.path(path), value(keys, path.getLast()), clause(keys.get("clause")), note(keys.get("note"))));
                keys.forEach((key, value) -> look(with(path, key), value));
            }
            case SequenceNode list -> {
                for (var item : list.getValue()) look(with(path, PackDiff.name(item)), item);
            }
            default -> { }
        }
    }

    /** A condition by what it says; everything else by its values. */
    private static String value(Map<String, Node> keys, String called) {
        if (keys.containsKey("says")) return YamlNodes.text(keys.get("says"));
        return keys.entrySet().stream().filter(entry -> !BESIDE.contains(entry.getKey()) && !PackDiff.text(entry.getValue()).equals(called))
                .map(entry -> DiffTexts.path(List.of(entry.getKey())) + " " + DiffTexts.days(DiffTexts.word(PackDiff.text(entry.getValue())))).collect(Collectors.joining("，"));
    }

    private static String clause(@Nullable Node clause) {
        var written = clause instanceof SequenceNode list ? list.getValue().stream().map(YamlNodes::text).toList() : clause == null ? List.<String>of() : List.of(YamlNodes.text(clause));
        return Pack.spoken(written.stream().map(org.hengcai.shared.Clause::new).toList());
    }

    private static @Nullable String note(@Nullable Node note) { return note == null ? null : YamlNodes.text(note); }

    private static List<String> with(List<String> path, String next) {
        var longer = new ArrayList<>(path);
        if (!next.isEmpty() && !DiffTexts.path(List.of(next)).equals(longer.getLast())) longer.add(Objects.requireNonNull(next));
        return longer;
    }
}

package org.hengcai.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was returned for mending (退回修改), each thing with the reason; of an application on its way just this is open.
 *
 * @param waiting the keys of what is still as it was when it was returned
 * @param verifying of these the entries that were changed and wait to be verified again
 */
record Mending(List<Item> items, Set<String> waiting, Set<String> verifying) {
    static final Mending NONE = new Mending(List.of(), Set.of(), Set.of());

    /** One thing returned. */
    record Item(String key, String about, String reason, String toldBy) {
        Step step() { return Step.of(key); }
    }

    boolean isEmpty() { return items.isEmpty(); }

    Set<String> keys() { return items.stream().map(Item::key).collect(Collectors.toSet()); }

    List<Item> of(Step step) { return items.stream().filter(item -> item.step() == step).toList(); }

    boolean opens(Step step) { return !of(step).isEmpty(); }

    /** A field, an attachment, an entry: itself, or all of its kind; another title asks for another route. */
    boolean opens(String key) {
        var keys = keys();
        return keys.contains(key) || switch (key) {
            case "title", "specialty" -> keys.contains("form");
            case "route" -> keys.contains("form") || keys.contains("title");
            case "score" -> keys.stream().anyMatch(open -> open.matches("form|title|route|achievements|entry\\..*"));      // what it counts may change with them
            default -> key.startsWith("attachment.") && keys.contains("attachments") || key.startsWith("entry.") && keys.contains("achievements");
        };
    }

    boolean waits(Step step) { return of(step).stream().anyMatch(item -> waiting.contains(item.key())); }
}

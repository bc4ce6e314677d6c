package org.hengcai.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was returned for mending (退回修改), each thing with the reason; of an application on its way just this is open.
 *
 * @param waiting the keys of what has not been changed since it was returned
 */
record Mending(List<Item> items, Set<String> waiting) {
    static final Mending NONE = new Mending(List.of(), Set.of());

    /** application.reopened. */
    record Item(String key, String about, String reason, String toldBy, boolean mended) {
        Step step() { return Step.of(key); }
    }

    static List<Item> read(JdbcClient db, long application) {
        return db.sql("""
            select key, about, reason, told_by, mended_at is not null as mended from application.reopened
             where subject = :id order by opened_at, key""").param("id", application).query(Item.class).list();
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
            default -> key.startsWith("attachment.") && keys.contains("attachments") || key.startsWith("entry.") && keys.contains("achievements");
        };
    }

    boolean waits(Step step) { return of(step).stream().anyMatch(item -> waiting.contains(item.key())); }
}

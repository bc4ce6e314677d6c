package org.hengcai.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.archive.Archive;
import org.hengcai.files.Files;
import org.hengcai.pack.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** application.reopened: what was returned, and whether it is still as it was when it was. Callers bring the transaction. */
@Component
class Mendings {
    private final JdbcClient db;
    private final Clock clock;
    private final Assembly assembly;
    private final Archive archive;
    private final Files files;

    Mendings(JdbcClient db, Clock clock, Assembly assembly, Archive archive, Files files) {
        this.db = db;
        this.clock = clock;
        this.assembly = assembly;
        this.archive = archive;
        this.files = files;
    }

    /** Opens just these, and keeps what each is now. */
    void open(long application, List<Applications.Returned> things, String by) {
        var draft = Draft.any(db, application);
        var byKey = things.stream().collect(Collectors.groupingBy(thing -> key(thing.key()), LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, same) -> db.sql("""
            insert into application.reopened (subject, key, about, reason, told_by, opened_at, was) values (:application, :key, :about, :reason, :by, :now, :was)
            on conflict (subject, key) do update
               set about = excluded.about, reason = excluded.reason, told_by = excluded.told_by, opened_at = excluded.opened_at, was = excluded.was""")
            .param("application", application).param("key", key).param("about", same.getFirst().about()).param("by", by)
            .param("reason", same.stream().map(Applications.Returned::reason).distinct().collect(Collectors.joining("；")))
            .param("now", OffsetDateTime.now(clock)).param("was", content(draft, key)).update());
    }

    private static String key(String key) { return Step.mends(key) ? key : "attachment." + key; }

    /** What is open, without asking whether it was changed. */
    Mending opened(Draft draft) { return new Mending(rows(draft).stream().map(Row::item).toList(), Set.of(), Set.of()); }

    private record Row(String key, String about, String reason, String toldBy, @Nullable String was) {
        Mending.Item item() { return new Mending.Item(key, about, reason, toldBy); }
    }

    private List<Row> rows(Draft draft) {
        if (draft.over()) return List.of();
        return db.sql("select key, about, reason, told_by, was from application.reopened where subject = :id order by opened_at, key")
                .param("id", draft.id()).query(Row.class).list();
    }

    /** What was returned, and what of it still waits for a change. One thing returned may open several fields: a change of any will do. */
    Mending of(Draft draft, Plan plan) {
        var rows = rows(draft);
        if (rows.isEmpty()) return Mending.NONE;
        var entries = changedEntries(draft, plan);
        var changed = rows.stream().filter(row -> changed(draft, row, entries)).map(Row::about).collect(Collectors.toSet());
        var waiting = rows.stream().filter(row -> !changed.contains(row.about())).map(Row::key).collect(Collectors.toSet());
        var verifying = archive.beingVerified(draft.applicantId()).stream().map(entry -> "entry." + entry).filter(waiting::contains).collect(Collectors.toSet());
        return new Mending(rows.stream().map(Row::item).toList(), waiting, verifying);
    }

    private boolean changed(Draft draft, Row row, Set<String> entries) {
        if (row.key().startsWith("entry.")) return entries.contains(row.key());
        return !Objects.equals(row.was(), content(draft, row.key())) || row.key().equals("achievements") && !entries.isEmpty();
    }

    /** The entries whose verified version is another than the one last submitted, or is there no more. */
    private Set<String> changedEntries(Draft draft, Plan plan) {
        var before = texts(Submission.last(db, draft.id()).orElseThrow().items().stream().map(item -> Map.entry(item.key(), item.text())));
        var now = texts(assembly.items(draft, plan).stream().map(item -> Map.entry(item.key(), item.text())));
        return Stream.concat(before.keySet().stream(), now.keySet().stream()).filter(key -> !Objects.equals(before.get(key), now.get(key))).collect(Collectors.toSet());
    }

    private static Map<String, String> texts(Stream<Map.Entry<String, String>> items) {
        return items.filter(item -> item.getKey().startsWith("entry.")).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a draft holds under a key, so that it can be compared; files by what is in them. */
    private @Nullable String content(Draft draft, String key) {
        return switch (key) {
            case "photo" -> draft.photo(db).map(photo -> sum(photo.fileId())).orElse("");
            case "pledge" -> draft.pledge(db).map(pledge -> sum(pledge.fileId())).orElse("");
            case "title" -> String.valueOf(draft.title());
            case "specialty" -> String.valueOf(draft.specialty());
            case "route" -> String.valueOf(draft.route());
            case "form" -> draft.title() + " " + draft.specialty() + " " + draft.route();
            case "statement" -> draft.statement();
            case "score" -> ScoreSaid.find(db, draft.id()).content();
            case "achievements" -> draft.chosen(db).stream().sorted().toList().toString();
            case "attachments" -> attachments(draft, "");
            default -> key.startsWith("attachment.") ? attachments(draft, key.substring("attachment.".length())) : null;
        };
    }

    private String attachments(Draft draft, String evidence) {
        return draft.attachments(db).stream().filter(file -> evidence.isEmpty() || file.evidence().equals(evidence))
                .map(file -> file.evidence() + " " + sum(file.fileId())).sorted().collect(Collectors.joining("\n"));
    }

    private String sum(long file) { return files.find(file).sha256(); }
}

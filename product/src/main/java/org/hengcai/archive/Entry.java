package org.hengcai.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An entry with all its versions, newest first. */
record Entry(long id, long person, String kind, List<Version> versions) {

    Version current() { return versions.getFirst(); }

    Optional<Version> inForce() { return versions.stream().filter(v -> v.is(VersionState.VERIFIED)).findFirst(); }

    /** A draft can go, and what was returned and never verified. */
    boolean removable() {
        return current().is(VersionState.DRAFT) || current().is(VersionState.RETURNED) && inForce().isEmpty();
    }

    static List<Entry> ofPerson(JdbcClient db, long person) {
        var entries = new ArrayList<Entry>();
        for (var version : Version.ofPerson(db, person)) {
            if (entries.isEmpty() || entries.getLast().id() != version.entry())
                entries.add(new Entry(version.entry(), version.person(), version.kind(), new ArrayList<>()));
            entries.getLast().versions().add(version);
        }
        return entries;
    }

    static Entry findMine(JdbcClient db, Actor by, long id) {
        var versions = Version.ofEntry(db, id);
        if (versions.isEmpty() || versions.getFirst().person() != by.person()) throw new NotFound();
        return new Entry(id, by.person(), versions.getFirst().kind(), versions);
    }

    /** One's own entry, locked, so that two tabs or a verifier follow one another. */
    static Entry lockMine(JdbcClient db, Actor by, long id) {
        if (db.sql("select id from archive.entry where id = :id and subject = :me and dropped_at is null for update")
            .param("id", id).param("me", by.person()).query(Long.class).optional().isEmpty()) throw new NotFound();
        db.sql("select id from archive.version where entry_id = :id for update").param("id", id).query(Long.class).list();
        return findMine(db, by, id);
    }
}

package org.hengcai.archive;

import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.hengcai.audit.AuditLog;
import org.hengcai.files.FileRow;
import org.hengcai.files.FileRule;
import org.hengcai.files.Files;
import org.hengcai.files.Kept;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files behind a person's own entries: added, taken out of a draft, blanked when uploaded by mistake. */
@Component
class EvidenceKeeping {
    private final JdbcClient db;
    private final Clock clock;
    private final Kinds kinds;
    private final Entries entries;
    private final Files files;
    private final AuditLog audit;

    EvidenceKeeping(JdbcClient db, Clock clock, Kinds kinds, Entries entries, Files files, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
        this.entries = entries;
        this.files = files;
        this.audit = audit;
    }

    @Transactional
    void add(Actor by, long entryId, String slotCode, boolean copy, String name, InputStream bytes) {
        var draft = entries.openDraft(by, entryId);
        var slot = kinds.get(draft.kind()).evidence().stream().filter(s -> s.code().equals(slotCode)).findFirst().orElseThrow(NotFound::new);
        if (Evidence.of(db, draft.id()).size() >= MOST) throw new Refused(List.of(ArchiveTexts.tooManyFiles(slot, MOST)));
        switch (files.keep(by.person(), name, bytes, FileRule.evidence(ArchiveTexts.fileInput(slot), slot.limit() * 1024L * 1024L))) {
            case Kept.Ok(var file) -> insert(draft, slot, copy, file);
            case Kept.Refused(List<Problem> problems) -> throw new Refused(problems);
        }
    }

    private static final int MOST = 20;

    private void insert(Version draft, Kind.Slot slot, boolean copy, FileRow file) {
        if (Evidence.of(db, draft.id()).stream().anyMatch(e -> e.slot().equals(slot.code()) && e.sha256().equals(file.sha256()) && !e.blanked()))
            throw new Refused(List.of(ArchiveTexts.sameFile(slot)));
        db.sql("""
            insert into archive.evidence (subject, version_id, slot, file_id, name, size, type, sha256, is_copy, added_at)
            values (:subject, :version, :slot, :file, :name, :size, :type, :sha256, :copy, :now)""")
            .param("subject", draft.person()).param("version", draft.id()).param("slot", slot.code()).param("file", file.id())
            .param("name", file.name()).param("size", file.size()).param("type", file.type()).param("sha256", file.sha256())
            .param("copy", copy).param("now", now()).update();
        touch(draft);
    }

    /** Takes a file out of the draft; where no other version has it, its bytes go too. */
    @Transactional
    void remove(Actor by, long entryId, long file) {
        var draft = entries.openDraft(by, entryId);
        if (db.sql("delete from archive.evidence where version_id = :version and file_id = :file and blanked_at is null")
                .param("version", draft.id()).param("file", file).update() == 0) throw new NotFound();
        touch(draft);
        if (Evidence.ofFile(db, file).isEmpty()) files.erase(file);
    }

    /** What is about to be blanked, for the question before it. */
    @Transactional(readOnly = true)
    Evidence toBlank(Actor by, long entryId, long file) {
        Entry.findMine(db, by, entryId);
        return of(entryId, file).stream().filter(e -> !e.blanked()).findFirst().orElseThrow(NotFound::new);
    }

    /** Is a version verified by this file? Blanking it takes the verification away. */
    @Transactional(readOnly = true)
    boolean verifiedBy(Actor by, long entryId, long file) {
        var versions = of(entryId, file).stream().map(Evidence::versionId).toList();
        return Entry.findMine(db, by, entryId).versions().stream().anyMatch(v -> v.is(VersionState.VERIFIED) && versions.contains(v.id()));
    }

    /**
     * A wrong upload: its bytes go, its hash, who and why stay [spec 3.2]. What was verified by it must be verified anew
     * [ours: nothing stays verified whose evidence is gone]; that it was verified, by whom and when, stays as it was. What an application took has rows of its own and stays.
     */
    @Transactional
    void blank(Actor by, long entryId, long file, String why) {
        var entry = Entry.lockMine(db, by, entryId);
        if (entry.current().is(VersionState.AWAITING_VERIFIER)) throw new ChangedMeanwhile(ArchiveTexts.WAITS);
        var rows = of(entryId, file).stream().filter(e -> !e.blanked()).toList();
        if (rows.isEmpty()) throw new NotFound();
        for (var row : rows) blank(by, row, why);
        files.erase(file);
        audit.record(by, "archive.blank", by.person(), Map.of("entry", entryId, "file", file, "sha256", rows.getFirst().sha256(), "why", why));
    }

    private void blank(Actor by, Evidence row, String why) {
        db.sql("update archive.evidence set blanked_at = :now, blanked_by = :me, blanked_why = :why, shown_id = null where id = :id")
            .param("now", now()).param("me", by.person()).param("why", why).param("id", row.id()).update();
        if (row.shownId() != null) files.erase(row.shownId());
        db.sql("""
            update archive.version set state = 'CLEARED', revision = revision + 1
             where id = :version and state = 'VERIFIED'""").param("version", row.versionId()).update();
    }

    private List<Evidence> of(long entryId, long file) {
        return db.sql("select v.id from archive.version v where v.entry_id = :entry").param("entry", entryId).query(Long.class).list().stream()
            .flatMap(version -> Evidence.of(db, version).stream()).filter(e -> e.fileId() == file).toList();
    }

    /** Who has the draft open elsewhere is told that it moved on. */
    private void touch(Version draft) {
        db.sql("update archive.version set revision = revision + 1, changed_at = :now where id = :id").param("now", now()).param("id", draft.id()).update();
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}

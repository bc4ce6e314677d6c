package org.hengcai.pack;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hengcai.account.OrganisationKind;
import org.hengcai.account.Organisations;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.shared.Refused;
import org.hengcai.web.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packs on their way to be plans: an upload is checked whole, kept for its uploader, opened or thrown away [spec 4.1]. */
@Component
@Transactional
class Uploads {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Organisations organisations;

    Uploads(JdbcClient db, Clock clock, Plans plans, Organisations organisations) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.organisations = organisations;
    }

    record Upload(long id, String name, String pack, String version, String files, OffsetDateTime uploadedAt) {
        Map<String, String> texts() {
            var texts = new TreeMap<String, String>();
            Json.map(files).forEach((name, text) -> texts.put(name, (String) text));
            return texts;
        }

        Pack read() {
            try {
                return Packs.read(texts());
            } catch (FaultyPack e) {
                throw new IllegalStateException("Upload " + id + " was checked but is faulty: " + e.faults(), e);
            }
        }
    }

    /** The files of a zip that are a sound pack not opened yet; every fault at once. */
    static Map<String, String> checked(InputStream zip) throws FaultyPack {
        try {
            var files = Packs.unzip(zip);
            if (files.isEmpty()) throw new Refused("pack", PackTexts.notAZip(), PackTexts.zipTheFolder());
            var faults = Packs.check(files);
            if (!faults.isEmpty()) throw new FaultyPack(faults);
            return files;
        } catch (IOException e) {
            throw new Refused("pack", PackTexts.notAZip(), PackTexts.zipTheFolder());
        }
    }

    long keep(Actor by, Map<String, String> files) throws FaultyPack {
        var pack = Packs.read(files);
        mustBeNew(pack);
        return db.sql("""
            insert into pack.upload (subject, name, pack, version, files, uploaded_at)
            values (:by, :name, :pack, :version, :files::jsonb, :now) returning id""")
            .param("by", by.person()).param("name", pack.name()).param("pack", pack.id()).param("version", pack.version()).param("files", Json.write(files))
            .param("now", OffsetDateTime.now(clock)).query(Long.class).single();
    }

    private void mustBeNew(Pack pack) {
        var opened = db.sql("select count(*) from pack.plan where pack = :pack and version = :version").param("pack", pack.id()).param("version", pack.version()).query(Long.class).single();
        if (opened > 0) throw Plans.openedAlready(pack);
    }

    @Transactional(readOnly = true)
    List<Upload> of(Actor by) {
        return db.sql("select id, name, pack, version, '{}' as files, uploaded_at from pack.upload where subject = :me order by id desc").param("me", by.person()).query(Upload.class).list();
    }

    @Transactional(readOnly = true)
    Upload find(Actor by, long upload) {
        return db.sql("select id, name, pack, version, files::text as files, uploaded_at from pack.upload where id = :id and subject = :me")
                .param("id", upload).param("me", by.person()).query(Upload.class).optional().orElseThrow(NotFound::new);
    }

    /** Opens it as a plan; the upload is thrown away. */
    long open(Actor by, long upload, long office, long organiser) {
        var found = find(by, upload);
        var problems = wrong(office, organiser);
        if (!problems.isEmpty()) throw new Refused(problems);
        var plan = plans.open(by, found.read(), found.texts(), office, organiser);
        remove(by, upload);
        return plan.id();
    }

    /** The office is an office, the organising unit a bureau. */
    @Transactional(readOnly = true)
    List<Problem> wrong(long office, long organiser) {
        var problems = new ArrayList<Problem>();
        if (!is(office, OrganisationKind.OFFICE)) problems.add(PackTexts.notAnOffice());
        if (!is(organiser, OrganisationKind.BUREAU)) problems.add(PackTexts.notABureau());
        return problems;
    }

    private boolean is(long organisation, OrganisationKind kind) { return organisations.ofKind(kind).stream().anyMatch(one -> one.id() == organisation); }

    void remove(Actor by, long upload) {
        var removed = db.sql("delete from pack.upload where id = :id and subject = :me").param("id", upload).param("me", by.person()).update();
        if (removed == 0) throw new NotFound();
    }
}

package org.hengcai.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.web.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans that were opened. A plan never changes, so each is read and checked once a process and kept. */
@Component
public class Plans {
    private final JdbcClient db;
    private final Clock clock;
    private final AuditLog audit;
    private final Map<Long, Plan> read = new ConcurrentHashMap<>();
    private final Map<Long, Unreadable> unreadable = new ConcurrentHashMap<>();

    Plans(JdbcClient db, Clock clock, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    private static final Logger log = LoggerFactory.getLogger(Plans.class);

    record Row(long id, String name, String files, long officeId, long organiserId, OffsetDateTime openedAt) {
        Plan plan() {
            var texts = new TreeMap<String, String>();
            Json.map(files).forEach((name, text) -> texts.put(name, (String) text));
            try {
                return new Plan(id, Packs.read(texts), officeId, organiserId, openedAt);
            } catch (FaultyPack e) {
                log.error("Plan {} was opened by an earlier version of this program and can't be read by this one: {}", id, e.faults());
                throw new Unreadable(name);
            }
        }
    }

    /** Sound when it was opened, faulty to this program: nobody judges by a guess of what it meant. */
    static final class Unreadable extends Refused {
        Unreadable(String name) { super("", "评审计划“" + name + "”用现在的程序读不出来", "请联系平台运行管理，由他们恢复原来的程序版本，或者改正计划包"); }
    }

    @Transactional(readOnly = true)
    public Plan find(long id) {
        var known = read.get(id);
        if (known != null) return known;
        var faulty = unreadable.get(id);
        if (faulty != null) throw faulty;
        var row = db.sql("select id, name, files::text as files, office_id, organiser_id, opened_at from pack.plan where id = :id")
                .param("id", id).query(Row.class).optional().orElseThrow(NotFound::new);
        try {
            return read.computeIfAbsent(id, _ -> row.plan());
        } catch (Unreadable e) {
            unreadable.put(id, e);                       // a plan never changes: it is told once
            throw e;
        }
    }

    /** Every plan opened so far, newest first. */
    @Transactional(readOnly = true)
    public List<Plan> all() {
        return db.sql("select id from pack.plan order by id desc").query(Long.class).list().stream().flatMap(this::readable).toList();
    }

    /** Of each pack the version opened last, newest first: an earlier one is corrected by it. */
    @Transactional(readOnly = true)
    public List<Plan> newest() {
        return db.sql("select max(id) from pack.plan group by pack order by max(id) desc").query(Long.class).list().stream().flatMap(this::readable).toList();
    }

    /** The versions of a pack, newest first. */
    @Transactional(readOnly = true)
    public List<Plan> of(String pack) {
        return db.sql("select id from pack.plan where pack = :pack order by id desc").param("pack", pack).query(Long.class).list().stream().flatMap(this::readable).toList();
    }

    /** A list of plans shows those that can be read. */
    private Stream<Plan> readable(long id) {
        try {
            return Stream.of(find(id));
        } catch (Unreadable e) {
            return Stream.empty();
        }
    }

    /** Those whose window ended at or before the instant. */
    @Transactional(readOnly = true)
    public List<Plan> closedBy(Instant instant) {
        return all().stream().filter(plan -> !instant.isBefore(plan.pack().window().closed())).toList();
    }

    /** Opens a checked pack as a plan; the same version twice is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Plan open(Actor by, Pack pack, Map<String, String> files, long office, long organiser) {
        try {
            var id = db.sql("""
                insert into pack.plan (pack, version, name, files, office_id, organiser_id, opened_at, opened_by)
                values (:pack, :version, :name, :files::jsonb, :office, :organiser, :now, :by)
                returning id""")
                .param("pack", pack.id()).param("version", pack.version()).param("name", pack.name()).param("files", Json.write(files))
                .param("office", office).param("organiser", organiser).param("now", OffsetDateTime.now(clock)).param("by", by.person())
                .query(Long.class).single();
            audit.record(by, "pack.open", id, Map.of("pack", pack.id(), "version", pack.version()));
            return find(id);
        } catch (DuplicateKeyException e) {
            throw openedAlready(pack);
        }
    }

    static Refused openedAlready(Pack pack) {
        return new Refused("pack", "计划包“" + pack.name() + "”的第 " + pack.version() + " 版已经开启", "改正后请使用新的版本号");
    }
}

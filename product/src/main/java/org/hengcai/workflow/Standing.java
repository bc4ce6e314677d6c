package org.hengcai.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn an application is, since when, and whom to call: on every list and page [spec 3.4]. */
@Component
public class Standing {
    private final JdbcClient db;

    Standing(JdbcClient db) { this.db = db; }

    /**
     * How one application stands.
     *
     * @param position its place in the pipeline; null while it is being mended or after its end
     * @param who the organisation that acts, or that rejected it; null: the applicant
     * @param due until when what was returned must be mended (first instant no longer allowed)
     */
    public record Now(long application, @Nullable Integer position, @Nullable String who, @Nullable String contact,
            @Nullable String phone, @Nullable OffsetDateTime since, @Nullable OffsetDateTime due, @Nullable EndState outcome,
            @Nullable String reason, @Nullable OffsetDateTime endedAt) {}

    public Optional<Now> of(long application) { return Optional.ofNullable(of(List.of(application)).get(application)); }

    /** How each of these stands; one that was never submitted is not among them. */
    Map<Long, Now> of(List<Long> applications) {
        if (applications.isEmpty()) return Map.of();
        return db.sql("""
            select c.subject as application, v.position, o.name as who, o.contact_name as contact, o.contact_phone as phone,
                   coalesce(v.entered_at, k.told_at) as since, k.due_at as due, c.outcome, c.reason, coalesce(c.revoked_at, c.ended_at) as ended_at
              from workflow.course c
              left join workflow.visit v on v.subject = c.subject and v.left_at is null
              left join workflow.visit w on c.outcome = 'REJECTED' and w.id = (select max(id) from workflow.visit where subject = c.subject)
              left join account.organisation o on o.id = coalesce(v.organisation_id, w.organisation_id)
              left join workflow.correction k on k.subject = c.subject and k.mended_at is null and k.lapsed_at is null
             where c.subject in (:applications)""")
            .param("applications", applications).query(Now.class).list().stream().collect(Collectors.toMap(Now::application, Function.identity()));
    }

    /** What is to be mended now; empty when nothing is. */
    public List<Correction> toMend(long application) {
        return CorrectionRow.open(db, application).map(CorrectionRow::corrections).orElse(List.of());
    }

    /** Who approved it last at a stage that it has passed. */
    public record Approval(String stage, String organisation, String person, String opinion, OffsetDateTime at) {}

    /** The stages' approvals, one a stage. */
    public List<Approval> approvals(long application) {
        return db.sql("""
            select distinct on (v.stage) v.stage, coalesce(d.organisation, '') as organisation, d.person, d.opinion, d.at
              from workflow.decision d
              join workflow.visit v on v.id = d.visit_id
             where d.subject = :id and d.kind = 'APPROVE' and v.outcome = 'PASSED'
             order by v.stage, d.id desc""").param("id", application).query(Approval.class).list();
    }

    /** Who approved it during a stay that has not ended: it waits to be forwarded. */
    public Optional<Approval> approvedAt(long visit) {
        return db.sql("""
            select v.stage, coalesce(d.organisation, '') as organisation, d.person, d.opinion, d.at
              from workflow.decision d
              join workflow.visit v on v.id = d.visit_id
             where v.id = :visit and d.kind = 'APPROVE' and v.approved_at is not null and v.left_at is null
             order by d.id desc limit 1""").param("visit", visit).query(Approval.class).optional();
    }

    /** What was last returned by whichever stage, for the next examiner to compare. */
    public List<Correction> lastReturned(long application) {
        return db.sql("select items::text from workflow.correction where subject = :id order by id desc limit 1")
                .param("id", application).query(String.class).optional().map(json -> Json.list(json, Correction.class)).orElse(List.of());
    }

}

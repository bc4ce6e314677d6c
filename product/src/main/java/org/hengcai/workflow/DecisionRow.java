package org.hengcai.workflow;

import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.web.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/** workflow.decision: who decided what, where, when, on which version, why. */
record DecisionRow(long id, long visitId, String stage, DecisionKind kind, String opinion, String items, String person,
        String organisation, OffsetDateTime at) {

    static void insert(JdbcClient db, Visit visit, Actor by, DecisionKind kind, String opinion, List<Correction> items, OffsetDateTime at) {
        db.sql("""
            insert into workflow.decision (subject, visit_id, kind, opinion, items, seen_version, person_id, person, organisation_id, organisation, at)
            values (:subject, :visit, :kind, :opinion, :items::jsonb, :version, :person, :name, :organisation, :organisationName, :at)""")
            .param("subject", visit.application()).param("visit", visit.id()).param("kind", kind.name()).param("opinion", opinion)
            .param("items", Json.write(items)).param("version", visit.version()).param("person", by.person()).param("name", by.name())
            .param("organisation", by.organisation()).param("organisationName", by.organisationName()).param("at", at).update();
    }

    static List<DecisionRow> of(JdbcClient db, long application) {
        return db.sql("""
            select d.id, d.visit_id, v.stage, d.kind, d.opinion, d.items::text as items, d.person,
                   coalesce(d.organisation, '') as organisation, d.at
              from workflow.decision d
              join workflow.visit v on v.id = d.visit_id
             where d.subject = :subject order by d.id""")
            .param("subject", application).query(DecisionRow.class).list();
    }

    List<Correction> corrections() { return Json.list(items, Correction.class); }
}

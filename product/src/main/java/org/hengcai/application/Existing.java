package org.hengcai.application;

import java.util.List;
import java.util.Objects;
import org.hengcai.pack.ExistingApplications;
import org.hengcai.pack.Plans;
import org.hengcai.web.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a change of a pack is rehearsed on: of what was submitted the last snapshot, of a draft with a title what the archive says now. */
@Component
@Transactional(readOnly = true)
class Existing implements ExistingApplications {
    private final JdbcClient db;
    private final Plans plans;
    private final Assembly assembly;

    Existing(JdbcClient db, Plans plans, Assembly assembly) {
        this.db = db;
        this.plans = plans;
        this.assembly = assembly;
    }

    private record Row(long application, long plan, long applicant, @Nullable String receipt, @Nullable String title, @Nullable String specialty, @Nullable String route, @Nullable String facts) {}

    @Override public int count(List<Long> of) {
        return db.sql("select count(*) from application.application where plan_id = any (:plans) and title is not null").param("plans", of.toArray(Long[]::new)).query(Integer.class).single();
    }

    @Override public List<One> after(List<Long> of, long application, int most) {
        return db.sql("""
            select a.id as application, a.plan_id as plan, a.applicant_id as applicant, a.receipt, a.title, a.specialty, a.route,
                   (select s.facts::text from application.snapshot s where s.subject = a.id order by s.round desc limit 1) as facts
              from application.application a
             where a.plan_id = any (:plans) and a.title is not null and a.id > :after
             order by a.id limit :most""")
            .param("plans", of.toArray(Long[]::new)).param("after", application).param("most", most).query(Row.class).list().stream().map(this::one).toList();
    }

    private One one(Row row) {
        var facts = row.facts() != null ? row.facts() : Json.write(Objects.requireNonNull(Submitting.plain(assembly.facts(row.applicant(), plans.find(row.plan()), row.title(), row.specialty()))));
        return new One(row.application(), row.plan(), row.receipt(), row.route(), facts);
    }
}

package org.hengcai.application;

import java.util.Optional;
import org.hengcai.account.BindingHold;
import org.hengcai.pack.Plans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** While an application is on its way its applicant keeps the employer [spec 3.1]. */
@Component
class Holding implements BindingHold {
    private final JdbcClient db;
    private final Plans plans;

    Holding(JdbcClient db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    @Override public Optional<String> reason(long person) {
        return db.sql("""
            select a.plan_id from application.application a
             where a.applicant_id = :person and a.counts and a.submitted_at is not null and not a.ended limit 1""")
            .param("person", person).query(Long.class).optional().map(plan -> ApplicationTexts.running(plans.find(plan).pack().name()));
    }
}

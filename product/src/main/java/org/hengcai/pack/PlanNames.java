package org.hengcai.pack;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.audit.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What plans are called in the log. */
@Component
class PlanNames implements SubjectNames {
    private final JdbcClient db;

    PlanNames(JdbcClient db) { this.db = db; }

    private record Named(long id, String label) {}

    @Override public Map<Long, String> of(Collection<Long> subjects) {
        return db.sql("""
            select id, name || '（第 ' || version || ' 版）' as label from pack.plan where id = any (:ids)
            union all
            select id, name || '（第 ' || version || ' 版的预演）' from pack.rehearsal where id = any (:ids)""").param("ids", subjects.toArray(Long[]::new)).query(Named.class).stream().collect(Collectors.toMap(Named::id, Named::label));
    }
}

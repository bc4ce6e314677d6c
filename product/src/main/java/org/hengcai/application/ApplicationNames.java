package org.hengcai.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.audit.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What applications are called in the log: by their receipts. */
@Component
class ApplicationNames implements SubjectNames {
    private final JdbcClient db;

    ApplicationNames(JdbcClient db) { this.db = db; }

    @Override public List<Long> named(String words) {
        return db.sql("select * from application.named(:words)").param("words", words).query(Long.class).list();
    }

    private record Named(long id, String label) {}

    @Override public Map<Long, String> of(Collection<Long> subjects) {
        return db.sql("select id, label from application.called(:ids)").param("ids", subjects.toArray(Long[]::new)).query(Named.class).stream().collect(Collectors.toMap(Named::id, Named::label));
    }
}

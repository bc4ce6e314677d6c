package org.hengcai.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hengcai.audit.SubjectNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What persons and organisations are called in the log. */
@Component
class AccountNames implements SubjectNames {
    private final JdbcClient db;

    AccountNames(JdbcClient db) { this.db = db; }

    @Override public List<Long> named(String words) {
        return db.sql("select * from account.named(:words)").param("words", words).query(Long.class).list();
    }

    private record Named(long id, String label) {}

    @Override public Map<Long, String> of(Collection<Long> subjects) {
        return db.sql("select id, label from account.called(:ids)").param("ids", subjects.toArray(Long[]::new)).query(Named.class).stream().collect(Collectors.toMap(Named::id, Named::label));
    }
}

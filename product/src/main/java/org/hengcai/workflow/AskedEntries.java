package org.hengcai.workflow;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.hengcai.archive.EntryAsked;
import org.hengcai.web.Json;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a returned application asks to mend in an entry is told on that entry's page as well [一次性告知]. */
@Component
class AskedEntries implements EntryAsked {
    private final JdbcClient db;

    AskedEntries(JdbcClient db) { this.db = db; }

    private record Open(String items, OffsetDateTime dueAt, @Nullable String who) {}

    @Override @Transactional(readOnly = true)
    public Optional<String> asked(long person, long entry) {
        return db.sql("""
            select k.items::text as items, k.due_at, o.name as who
              from workflow.correction k
              join workflow.course c on c.subject = k.subject
              join workflow.visit v on v.id = k.visit_id
              left join account.organisation o on o.id = v.organisation_id
             where c.applicant_id = :person and k.mended_at is null and k.lapsed_at is null""")
            .param("person", person).query(Open.class).stream()
            .flatMap(open -> Json.list(open.items(), Correction.class).stream().filter(item -> item.reopens().contains("entry." + entry))
                .map(item -> (open.who() == null ? "" : open.who() + "：") + item.wording() + "。请在 " + Dates.deadline(open.dueAt().toInstant()) + " 前改完、送核，并重新提交申报。")).findFirst();
    }
}

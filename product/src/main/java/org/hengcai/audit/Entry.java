package org.hengcai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of the log without its place in the chain; {@code what} is canonical JSON. */
record Entry(Instant at, @Nullable Long person, String name, @Nullable Long organisation, @Nullable String role,
        String deed, long subject, String what) {

    /** What the hash covers besides the row before: every column, keys in order, {@code what} byte for byte. */
    String canonical(long no) {
        var head = new HashMap<String, @Nullable Object>();
        head.put("at", at.toString());
        head.put("deed", deed);
        head.put("name", name);
        head.put("no", no);
        head.put("organisation", organisation);
        head.put("person", person);
        head.put("role", role);
        head.put("subject", subject);
        var text = Json.canonical(head);
        return text.substring(0, text.length() - 1) + ",\"what\":" + what + "}";
    }

    void insert(JdbcClient db, Head head) {
        db.sql("""
            insert into audit.log (no, at, person, name, organisation, role, deed, subject, what, hash)
            values (:no, :at, :person, :name, :organisation, :role, :deed, :subject, :what, :hash)""")
            .param("no", head.length()).param("at", at.atOffset(ZoneOffset.UTC)).param("person", person).param("name", name)
            .param("organisation", organisation).param("role", role).param("deed", deed).param("subject", subject)
            .param("what", what).param("hash", head.hash()).update();
    }

    static Entry of(ResultSet row) throws SQLException {
        return new Entry(row.getObject("at", OffsetDateTime.class).toInstant(), row.getObject("person", Long.class),
            row.getString("name"), row.getObject("organisation", Long.class), row.getString("role"),
            row.getString("deed"), row.getLong("subject"), row.getString("what"));
    }
}

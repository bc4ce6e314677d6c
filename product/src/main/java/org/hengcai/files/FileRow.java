package org.hengcai.files;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One file about one subject; several may name the same bytes. */
public record FileRow(long id, long subject, String sha256, long size, String type, String name, String scan, OffsetDateTime createdAt) {

    private static final String COLUMNS = "id, subject, sha256, size, type, name, scan, created_at";

    public boolean isImage() { return type.startsWith("image/"); }

    static List<FileRow> of(JdbcClient db, long id) {
        return db.sql("select " + COLUMNS + " from files.file where id = :id").param("id", id).query(FileRow.class).list();
    }

    static FileRow insert(JdbcClient db, FileRow draft, @Nullable Long by) {
        return db.sql("""
            insert into files.file (subject, sha256, size, type, name, scan, created_at, created_by)
            values (:subject, :sha256, :size, :type, :name, :scan, :createdAt, :by)
            returning\s""" + COLUMNS)
            .param("subject", draft.subject).param("sha256", draft.sha256).param("size", draft.size).param("type", draft.type)
            .param("name", draft.name).param("scan", draft.scan).param("createdAt", draft.createdAt).param("by", by)
            .query(FileRow.class).single();
    }
}

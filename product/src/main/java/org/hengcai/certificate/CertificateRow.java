package org.hengcai.certificate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.shared.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** certificate.certificate: all that a certificate says, with the seal over it. */
record CertificateRow(long id, long subject, long visitId, long decisionId, long applicantId, long organiserId, String number, String token,
        String name, String sex, LocalDate birth, String identityKind, String identity, long photoId, String title, String series, String specialty,
        Level level, String committee, String decision, LocalDate decidedOn, String office, String code, OffsetDateTime issuedAt,
        @Nullable Long fileId, @Nullable String fileSha256, @Nullable OffsetDateTime revokedAt, @Nullable String revokedBy,
        @Nullable String revocation, String seal) {

    static Optional<CertificateRow> find(JdbcClient db, long id) {
        return db.sql("select * from certificate.certificate where id = :id").param("id", id).query(CertificateRow.class).optional();
    }

    static Optional<CertificateRow> lock(JdbcClient db, long id) {
        return db.sql("select * from certificate.certificate where id = :id for update").param("id", id).query(CertificateRow.class).optional();
    }

    static List<CertificateRow> ofApplicant(JdbcClient db, long person) {
        return db.sql("select * from certificate.certificate where applicant_id = :person order by id desc limit 100").param("person", person).query(CertificateRow.class).list();
    }

    /** Issued by one organiser, newest first; by name or number where asked. */
    static List<CertificateRow> issued(JdbcClient db, long organiser, String search, @Nullable Long after, int most) {
        return db.sql("""
            select * from certificate.certificate
             where organiser_id = :organiser and (:search = '' or name = :search or number = :search or decision = :search)
               and (:after::bigint is null or id < :after)
             order by id desc limit :most""")
            .param("organiser", organiser).param("search", search).param("after", after).param("most", most).query(CertificateRow.class).list();
    }

    static List<Long> unmade(JdbcClient db) {
        return db.sql("select id from certificate.certificate where file_id is null order by id limit 500").query(Long.class).list();
    }

    static Optional<CertificateRow> byNumber(JdbcClient db, String number, String name) {
        return db.sql("select * from certificate.by_number(:number, :name)").param("number", number).param("name", name).query(CertificateRow.class).optional();
    }

    static Optional<CertificateRow> byToken(JdbcClient db, String token) {
        return db.sql("select * from certificate.by_token(:token)").param("token", token).query(CertificateRow.class).optional();
    }

    static Optional<CertificateRow> byFile(JdbcClient db, String sha256) {
        return db.sql("select * from certificate.by_file(:sha256)").param("sha256", sha256).query(CertificateRow.class).optional();
    }

    /** The id is drawn beforehand, for the seal covers it. */
    static long newId(JdbcClient db) { return db.sql("select nextval('public.hengcai_id')").query(Long.class).single(); }

    void insert(JdbcClient db, CertificateSeal seals) {
        db.sql("""
            insert into certificate.certificate (id, subject, visit_id, decision_id, applicant_id, organiser_id, number, token, name, sex, birth,
                   identity_kind, identity, photo_id, title, series, specialty, level, committee, decision, decided_on, office, code, issued_at, seal)
            values (:id, :subject, :visitId, :decisionId, :applicantId, :organiserId, :number, :token, :name, :sex, :birth,
                   :identityKind, :identity, :photoId, :title, :series, :specialty, :level, :committee, :decision, :decidedOn, :office, :code, :issuedAt, :seal)""")
            .param("id", id).param("subject", subject).param("visitId", visitId).param("decisionId", decisionId).param("applicantId", applicantId)
            .param("organiserId", organiserId).param("number", number).param("token", token).param("name", name).param("sex", sex).param("birth", birth)
            .param("identityKind", identityKind).param("identity", identity).param("photoId", photoId).param("title", title).param("series", series)
            .param("specialty", specialty).param("level", level.name()).param("committee", committee).param("decision", decision)
            .param("decidedOn", decidedOn).param("office", office).param("code", code).param("issuedAt", issuedAt)
            .param("seal", seals.rowSeal(sealed())).update();
    }

    /** Writes the columns that may change, under a new seal; never over a row whose seal is broken, which would hide the change. */
    boolean update(JdbcClient db, CertificateSeal seals, CertificateRow to) {
        return db.sql("""
            update certificate.certificate
               set file_id = :fileId, file_sha256 = :sha256, revoked_at = :revokedAt, revoked_by = :revokedBy, revocation = :revocation, seal = :seal
             where id = :id and seal = :was""")
            .param("fileId", to.fileId).param("sha256", to.fileSha256).param("revokedAt", to.revokedAt).param("revokedBy", to.revokedBy)
            .param("revocation", to.revocation).param("seal", isIntact(seals) ? seals.rowSeal(to.sealed()) : seal).param("id", id).param("was", seal).update() == 1;
    }

    CertificateRow with(long file, String sha256) { return changed(file, sha256, revokedAt, revokedBy, revocation); }

    CertificateRow revoked(OffsetDateTime at, String by, String why) { return changed(fileId, fileSha256, at, by, why); }

    private CertificateRow changed(@Nullable Long file, @Nullable String sha256, @Nullable OffsetDateTime revoked, @Nullable String by, @Nullable String why) {
        return new CertificateRow(id, subject, visitId, decisionId, applicantId, organiserId, number, token, name, sex, birth, identityKind, identity, photoId, title,
                series, specialty, level, committee, decision, decidedOn, office, code, issuedAt, file, sha256, revoked, by, why, seal);
    }

    boolean isIntact(CertificateSeal seals) { return seals.isIntact(sealed(), seal); }

    CodeFacts facts() { return new CodeFacts(number, name, identity, title, specialty, level, decidedOn, office); }

    /** Every column but the seal, as text; what is null has no entry. */
    private Map<String, String> sealed() {
        var row = new HashMap<String, String>();
        for (var component : CertificateRow.class.getRecordComponents()) {
            if (component.getName().equals("seal")) continue;
            var value = value(component);
            if (value != null) row.put(component.getName(), value instanceof OffsetDateTime at ? at.toInstant().toString() : value.toString());
        }
        return row;
    }

    private @Nullable Object value(java.lang.reflect.RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

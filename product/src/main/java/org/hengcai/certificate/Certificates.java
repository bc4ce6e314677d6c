package org.hengcai.certificate;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hengcai.audit.AuditLog;
import org.hengcai.files.FileRow;
import org.hengcai.files.Files;
import org.hengcai.messaging.Messages;
import org.hengcai.shared.Actor;
import org.hengcai.shared.ChangedMeanwhile;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.hengcai.web.Entered;
import org.hengcai.workflow.Pipeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates as their holders and their organiser have them: looked at, downloaded, revoked. */
@Component
class Certificates {
    private final JdbcClient db;
    private final Clock clock;
    private final Pipeline pipeline;
    private final Files files;
    private final CertificateSeal seals;
    private final Messages messages;
    private final AuditLog audit;

    Certificates(JdbcClient db, Clock clock, Pipeline pipeline, Files files, CertificateSeal seals, Messages messages, AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.pipeline = pipeline;
        this.files = files;
        this.seals = seals;
        this.messages = messages;
        this.audit = audit;
    }

    /** The holder's own, or one that this organiser issued; anything else does not exist. */
    @Transactional(readOnly = true)
    CertificateRow find(Actor by, long id) { return CertificateRow.find(db, id).filter(row -> isOf(by, row)).orElseThrow(NotFound::new); }

    private static boolean isOf(Actor by, CertificateRow row) {
        return by.is(Role.APPLICANT) ? row.applicantId() == by.person() : by.is(Role.BUREAU) && by.organisation() != null && row.organiserId() == by.organisation();
    }

    /** A revoked certificate is not handed out any more. */
    @Transactional(readOnly = true)
    FileRow file(Actor by, long id) {
        var row = find(by, id);
        if (row.revokedAt() != null || row.fileId() == null) throw new NotFound();
        return files.find(row.fileId());
    }

    /** Every fault of the reason. */
    static String reason(String typed) {
        var entered = new Entered();
        var reason = entered.text("reason", "撤销理由", typed, Entered.ACCOUNT, CertificateTexts.noReason());
        entered.orRefuse();
        return reason;
    }

    /** Takes it back: it shows online at once, the course ends as revoked, the holder is told [五(六), spec 3.8]. */
    @Transactional
    void revoke(Actor by, long id, String typed) {
        var why = reason(typed);
        var row = CertificateRow.lock(db, id).filter(it -> isOf(by, it)).orElseThrow(NotFound::new);
        if (row.applicantId() == by.person()) throw new Refused("reason", CertificateTexts.OWN_CASE, "");
        if (row.revokedAt() != null) throw new ChangedMeanwhile(CertificateTexts.revokedAlready());
        if (!row.update(db, seals, row.revoked(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), by.name(), why)))
            throw new ChangedMeanwhile(CertificateTexts.revokedAlready());
        pipeline.revoke(row.subject(), by, CertificateTexts.revoked(row.number(), why));
        audit.record(by, "certificate.revoke", row.subject(), Map.of("number", row.number(), "reason", why));
        messages.tell(row.applicantId(), row.subject(), "certificate-revoked", Map.of("number", row.number()), "certificate-revoked:" + row.id());
    }

    @Transactional(readOnly = true)
    List<CertificateRow> mine(Actor by) { return CertificateRow.ofApplicant(db, by.person()); }
}

package org.hengcai.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import org.hengcai.certificate.view.Paper;
import org.hengcai.document.DataUri;
import org.hengcai.document.DocumentFailed;
import org.hengcai.document.Pdf;
import org.hengcai.document.QrCode;
import org.hengcai.files.FileRow;
import org.hengcai.files.Files;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Scope;
import org.hengcai.web.view.Dates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the signed PDF of a certificate from its row: by a job soon after the confirmation, or at once when somebody asks
 * for it first. Set and signed outside any transaction; of two that make it at the same time one is kept.
 */
@Component
class Papers {
    private static final Logger log = LoggerFactory.getLogger(Papers.class);

    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Files files;
    private final Pdf pdf;
    private final CertificateSeal seals;
    private final String publicUrl;

    Papers(JdbcClient db, Clock clock, TransactionTemplate transaction, Files files, Pdf pdf, CertificateSeal seals, @Value("${hengcai.public-url:}") String publicUrl) {
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
        this.files = files;
        this.pdf = pdf;
        this.seals = seals;
        this.publicUrl = publicUrl;
    }

    /** All that are missing; one that fails is tried again the next time and holds up no other. */
    void makeMissing() {
        for (var id : Objects.requireNonNull(transaction.execute(_ -> CertificateRow.unmade(db)))) {
            try {
                make(id);
            } catch (DocumentFailed e) {
                log.warn("Certificate {} has no PDF yet: {}", id, e.why());
            }
        }
    }

    /** Whoever asks has been found to be allowed to; it is made as a job, for he need not reach all that it shows. */
    void makeNow(long id) { Scope.run(Scope.job("certificate-papers"), () -> make(id)); }

    private void make(long id) {
        var row = Objects.requireNonNull(transaction.execute(_ -> CertificateRow.find(db, id).orElseThrow(NotFound::new)));
        if (row.fileId() != null) return;
        var paper = Objects.requireNonNull(transaction.execute(_ -> paper(row)));
        var bytes = seals.sign(pdf.of("certificate/certificate", paper), row.office(), clock.instant());
        transaction.executeWithoutResult(_ -> keep(id, bytes));
    }

    private void keep(long id, byte[] bytes) {
        var row = CertificateRow.lock(db, id).orElseThrow(NotFound::new);
        if (row.fileId() != null) return;
        var file = files.find(files.keepGenerated(row.subject(), "职称电子证书 " + row.number() + ".pdf", "application/pdf", bytes));
        row.update(db, seals, row.with(file.id(), file.sha256()));
    }

    private Paper paper(CertificateRow row) {
        var address = publicUrl + "/verify";
        return new Paper(row.number(), row.name(), row.sex(), row.birth().getYear() + "年" + row.birth().getMonthValue() + "月", row.identityKind(), row.identity(),
                photo(files.find(row.photoId())), row.title(), row.series(), row.specialty(), row.level().label(), row.committee(), row.decision(),
                Dates.day(row.decidedOn()), row.office(), DataUri.png(QrCode.png(row.code(), 40)), DataUri.png(QrCode.png(address + "?t=" + row.token(), 22)), address, null);
    }

    private String photo(FileRow file) {
        try (var in = files.open(file)) {
            return DataUri.of(file.type(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

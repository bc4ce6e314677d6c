package org.hengcai.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengcai.audit.AuditLog;
import org.hengcai.delivery.view.FormSheet;
import org.hengcai.document.BarCode;
import org.hengcai.document.DataUri;
import org.hengcai.document.DocumentFailed;
import org.hengcai.document.Pdf;
import org.hengcai.document.Watermark;
import org.hengcai.files.FileRow;
import org.hengcai.files.FileStore;
import org.hengcai.files.Files;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes review forms: version 1 when the application comes by here, a further one when what it says was corrected. The
 * PDF is set afterwards, outside of any transaction: a document that fails holds up no payment.
 */
@Component
class ReviewForms implements StageHandler {
    private static final Logger log = LoggerFactory.getLogger(ReviewForms.class);

    private final JdbcClient db;
    private final Clock clock;
    private final Contents contents;
    private final Messages messages;
    private final AuditLog audit;
    private final Pdf pdf;
    private final Files files;
    private final FileStore store;
    private final TransactionTemplate transaction;

    ReviewForms(JdbcClient db, Clock clock, Contents contents, Messages messages, AuditLog audit, Pdf pdf, Files files, FileStore store, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.contents = contents;
        this.messages = messages;
        this.audit = audit;
        this.pdf = pdf;
        this.files = files;
        this.store = store;
        this.transaction = transaction;
    }

    @Override public StageKind kind() { return StageKind.DELIVERY; }

    @Override public void entered(Visit visit) {
        var latest = FormRow.latest(db, visit.application());
        var form = contents.of(visit);
        if (latest.isEmpty()) make(visit, null);
        else if (latest.get().form().equals(form)) latest.get().stays(db, visit.id());
        else make(visit, latest.get());
    }

    @Override public Optional<String> says(Visit visit) {
        return FormRow.latest(db, visit.application()).map(form -> form.printedAt() == null ? DeliveryTexts.print(form.copies()) : DeliveryTexts.handIn(form.copies()));
    }

    @Override public Optional<Lead> leadsTo(Visit visit) {
        return FormRow.latest(db, visit.application()).map(form -> new Lead("/review-forms/" + visit.application(), "查看评审表"));
    }

    /** Corrected while its copies are awaited: a new version, and the old one is good no more [U71]. */
    void remake(Visit visit, Actor by) {
        var latest = FormRow.latest(db, visit.application()).orElseThrow(NotFound::new);
        if (latest.form().equals(contents.of(visit))) throw new Refused(List.of(DeliveryTexts.nothingChanged(latest.version())));
        make(visit, latest);
        audit.record(by, "delivery.remake", visit.application(), Map.of("version", latest.version() + 1));
    }

    /** What the form would say now and its newest version does not. */
    List<String> corrected(Visit visit, FormRow latest) { return DeliveryTexts.differences(latest.form(), contents.of(visit)); }

    private void make(Visit visit, @Nullable FormRow before) {
        var form = contents.of(visit);
        var rule = Contents.rule(visit.stage());
        var version = before == null ? 1 : before.version() + 1;
        var changes = before == null ? List.<String>of() : DeliveryTexts.differences(before.form(), form);
        FormRow.insert(db, visit.application(), visit.id(), version, form, changes, rule.watermark(), rule.copies(), OffsetDateTime.now(clock));
        var plan = visit.plan().shortName();
        if (version == 1) messages.tell(visit.applicant(), visit.application(), "form-ready", Map.of("plan", plan, "copies", Integer.toString(rule.copies())), "form-ready:" + visit.application());
        else messages.tell(visit.applicant(), visit.application(), "form-replaced", Map.of("plan", plan, "version", Integer.toString(version)), "form-replaced:" + visit.application() + ":" + version);
    }

    /** The job: sets what has no PDF yet; one that fails waits for the next run. */
    void setAll() {
        for (var form : transaction.execute(_ -> FormRow.unset(db))) {
            try {
                file(form);
            } catch (DocumentFailed e) {
                log.warn("Review form {} could not be set: {}", form.id(), e.why());
            }
        }
    }

    /** The PDF of a version, set now if it was not yet. */
    FileRow file(FormRow form) {
        if (form.fileId() == null) {
            var bytes = pdf.of("delivery/review-form", sheet(form), new Watermark(form.watermark()));
            transaction.executeWithoutResult(_ -> keep(form, bytes));
        }
        return transaction.execute(_ -> files.find(Objects.requireNonNull(FormRow.find(db, form.id()).orElseThrow(NotFound::new).fileId())));
    }

    private void keep(FormRow form, byte[] bytes) {
        var name = "评审表-" + form.form().basics().getFirst().value() + "-第" + form.version() + "版.pdf";
        var file = files.keepGenerated(form.subject(), name, "application/pdf", bytes);
        if (!form.set(db, file)) files.erase(file);               // somebody else was faster
    }

    private FormSheet sheet(FormRow row) {
        var form = row.form();
        return new FormSheet(form, row.code(), row.version(), row.copies(), Dates.day(row.madeAt().atZoneSameInstant(clock.getZone()).toLocalDate()),
                DataUri.png(BarCode.png(row.code())), form.photo() == null ? null : DataUri.of("image/jpeg", picture(form.photo())),
                form.signature() == null ? null : DataUri.png(picture(form.signature())));
    }

    private byte[] picture(String sha256) {
        try (var in = store.open(sha256)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

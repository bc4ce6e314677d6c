package org.hengcai.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengcai.audit.AuditLog;
import org.hengcai.delivery.view.FormPage;
import org.hengcai.delivery.view.FormsPage;
import org.hengcai.files.FileRow;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the applicant's pages of review forms; before payment there is none. */
@Component
class FormView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Pipeline pipeline;
    private final Contents contents;
    private final ReviewForms forms;
    private final TransactionTemplate transaction;
    private final AuditLog audit;

    FormView(JdbcClient db, Clock clock, Plans plans, Pipeline pipeline, Contents contents, ReviewForms forms, TransactionTemplate transaction,
            AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.pipeline = pipeline;
        this.contents = contents;
        this.forms = forms;
        this.transaction = transaction;
        this.audit = audit;
    }

    private record Mine(long subject, long plan, String title) {}

    @Transactional(readOnly = true)
    FormsPage mine(Actor actor) {
        var mine = db.sql("""
            select c.subject, c.plan_id as plan, a.title
              from workflow.course c
              join application.application a on a.id = c.subject
             where c.applicant_id = :me and exists (select from delivery.form f where f.subject = c.subject)
             order by c.subject desc limit 50""").param("me", actor.person()).query(Mine.class).list();
        return new FormsPage(mine.stream().map(it -> {
            var form = FormRow.latest(db, it.subject()).orElseThrow();
            var visit = pipeline.find(form.visitId());
            return new FormsPage.Row(it.subject(), plans.find(it.plan()).pack().name(), it.title(), form.version(), state(visit), word(visit));
        }).toList());
    }

    @Transactional(readOnly = true)
    FormPage page(Actor actor, long application) {
        var form = latest(actor, application);
        var visit = pipeline.find(form.visitId());
        var stamps = contents.stamps(visit).stream().map(s -> DeliveryTexts.stamp(s.actor()) + "（" + s.organisation() + "）").collect(Collectors.joining("、"));
        var said = form.form().basics().stream().map(line -> new SummaryRow(line.label(), line.value())).toList();
        return new FormPage(application, visit.plan().pack().name(), form.version(), form.code(), form.copies(), stamps, state(visit), word(visit),
                visit.leftAt() != null, form.changed(), said, copies(form));
    }

    private List<FormPage.Copy> copies(FormRow form) {
        var came = CopyRow.of(db, form.id()).stream().filter(copy -> copy.receivedAt() != null).collect(Collectors.toMap(CopyRow::number, copy -> copy));
        return IntStream.rangeClosed(1, form.copies()).mapToObj(number -> {
            var copy = came.get(number);
            return copy == null || copy.receivedAt() == null ? new FormPage.Copy(number, State.TODO, "尚未收到")
                    : new FormPage.Copy(number, State.DONE, Dates.time(copy.receivedAt().toInstant()) + " 收到");
        }).toList();
    }

    /** The PDF of the version that is good now. */
    FileRow download(Actor actor, long application) {
        var form = transaction.execute(_ -> {
            var latest = latest(actor, application);
            latest.printed(db, OffsetDateTime.now(clock));
            audit.record(actor, DeliverySetup.DOWNLOAD, application, Map.of("version", latest.version()));
            return latest;
        });
        return forms.file(form);
    }

    private FormRow latest(Actor actor, long application) {
        var own = db.sql("select exists (select from workflow.course where subject = :id and applicant_id = :me)").param("id", application)
                .param("me", actor.person()).query(Boolean.class).single();
        if (!own) throw new NotFound();
        return FormRow.latest(db, application).orElseThrow(NotFound::new);
    }

    private static State state(Visit visit) { return visit.leftAt() == null ? State.DOING : State.DONE; }

    private static String word(Visit visit) { return visit.leftAt() == null ? "待盖章报送" : "已收齐"; }
}

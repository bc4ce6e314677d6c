package org.hengcai.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hengcai.audit.AuditLog;
import org.hengcai.calendar.WorkingDays;
import org.hengcai.delivery.view.DeliveriesPage;
import org.hengcai.delivery.view.DeliveryPage;
import org.hengcai.files.FileRow;
import org.hengcai.pack.Plans;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.Tile;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.Visit;
import org.hengcai.workflow.WorkList;
import org.hengcai.workflow.view.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the pages of who collects the stamped copies. */
@Component
class DeliveryView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final WorkList workList;
    private final WorkingDays workingDays;
    private final Pipeline pipeline;
    private final Contents contents;
    private final ReviewForms forms;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    DeliveryView(JdbcClient db, Clock clock, Plans plans, WorkList workList, WorkingDays workingDays, Pipeline pipeline, Contents contents, ReviewForms forms,
            AuditLog audit, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.workList = workList;
        this.workingDays = workingDays;
        this.pipeline = pipeline;
        this.contents = contents;
        this.forms = forms;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What a scanned code is: the visit whose copies it belongs to, an old version, or nothing of ours. */
    sealed interface Scanned {
        record Good(long visit) implements Scanned {}

        record Old(DeliveriesPage.OldVersion version) implements Scanned {}

        record Wrong(Problem problem) implements Scanned {}
    }

    @Transactional(readOnly = true)
    Scanned scan(Actor actor, String typed) {
        var code = typed.replaceAll("\\s", "");
        if (code.isEmpty()) return new Scanned.Wrong(DeliveryTexts.noCode());
        if (!FormCode.isWhole(code)) return new Scanned.Wrong(DeliveryTexts.mistyped());
        var form = FormRow.byCode(db, code);
        if (form.isEmpty()) return new Scanned.Wrong(DeliveryTexts.unknown());
        var latest = FormRow.latest(db, form.get().subject()).orElseThrow();
        if (!Long.valueOf(actor.here()).equals(pipeline.find(latest.visitId()).organisation())) return new Scanned.Wrong(DeliveryTexts.unknown());
        if (form.get().id() == latest.id()) return new Scanned.Good(latest.visitId());
        var row = workList.one(latest.visitId());
        return new Scanned.Old(new DeliveriesPage.OldVersion(latest.visitId(), row.applicant(), row.title(), form.get().version(), latest.version(),
                DeliveryTexts.differences(form.get().form(), latest.form())));
    }

    @Transactional(readOnly = true)
    DeliveriesPage list(Actor actor, String tab, String code, @Nullable Scanned scanned, @Nullable Long after) {
        var places = WorkList.places(plans.all(), actor, StageKind.DELIVERY);
        var done = tab.equals("done");
        var rows = done ? workList.done(actor, places, "", after) : workList.waiting(actor, places, null, "", after);
        var shown = rows.subList(0, Math.min(rows.size(), WorkList.PAGE));
        var copies = CopyRow.counts(db, shown.stream().map(Waiting::application).toList());
        var base = "/deliveries" + (done ? "?tab=done" : "?tab=waiting");
        var pager = new Pager("本页 " + shown.size() + " 件", after == null ? null : base, rows.size() > WorkList.PAGE ? base + "&after=" + shown.getLast().visit() : null);
        var tiles = List.of(new Tile(workList.count(actor, places, false), "待收取", "/deliveries", State.NONE, !done),
                new Tile(workList.countDone(actor, places), "已收齐", "/deliveries?tab=done", State.NONE, done));
        return new DeliveriesPage(done ? "done" : "waiting", tiles, code, scanned instanceof Scanned.Old(var old) ? old : null,
                shown.stream().map(row -> row(row, copies)).toList(), pager, scanned instanceof Scanned.Wrong(var problem) ? List.of(problem) : List.of());
    }

    private DeliveriesPage.Row row(Waiting w, Map<Long, String> copies) {
        var stage = plans.find(w.plan()).pack().pipeline().get(w.position());
        var waited = workingDays.between(w.enteredAt().toInstant(), w.leftAt() == null ? clock.instant() : w.leftAt().toInstant());
        var late = w.leftAt() == null && stage.targetDays() > 0 && waited > stage.targetDays();
        return new DeliveriesPage.Row(w.visit(), w.applicant(), w.numberMasked(), w.employer(), w.title(), copies.getOrDefault(w.application(), ""),
                w.leftAt() != null ? State.DONE : late ? State.STOP : State.TODO, waited + " 个工作日", late);
    }

    @Transactional
    DeliveryPage page(Actor actor, long visitId, Deliveries.@Nullable Ticks ticks, List<Problem> problems) {
        var visit = ours(actor, visitId);
        pipeline.opened(visit, actor);
        var all = FormRow.of(db, visit.application());
        if (all.isEmpty()) throw new NotFound();
        var form = all.getFirst();
        var row = workList.one(visitId);
        var open = visit.leftAt() == null;
        var stamps = contents.stamps(visit).stream().map(s -> new Choice(s.actor().name(), DeliveryTexts.stamp(s.actor()), s.organisation())).toList();
        return new DeliveryPage(visitId, form.id(), ticks == null ? form.revision() : ticks.revision(), row.applicant(), form.version(), form.code(), open, form.printedAt() == null, DeliveryTexts.storedForm(form.version()), stamps,
                copies(form, ticks), summary(row, form), open ? forms.corrected(visit, form) : List.of(),
                all.stream().map(f -> new DeliveryPage.Version(f.version(), f.code(), Dates.time(f.madeAt().toInstant()), f.changed())).toList(), problems);
    }

    private Visit ours(Actor actor, long visitId) {
        var visit = pipeline.lock(visitId);
        if (visit.stage().kind() != StageKind.DELIVERY || visit.organisation() == null || visit.organisation() != actor.here() || Visit.role(visit.stage()) != actor.role())
            throw new NotFound();
        return visit;
    }

    /** The PDF of the version that is good now; who looked at it is written down. */
    FileRow form(Actor actor, long visitId) {
        return forms.file(Objects.requireNonNull(transaction.execute(_ -> {
            var visit = ours(actor, visitId);
            var form = FormRow.latest(db, visit.application()).orElseThrow(NotFound::new);
            audit.record(actor, DeliverySetup.DOWNLOAD, visit.application(), Map.of("version", form.version()));
            return form;
        })));
    }

    /** As they stand, or as they were just ticked and refused. */
    private List<DeliveryPage.Copy> copies(FormRow form, Deliveries.@Nullable Ticks ticks) {
        var rows = CopyRow.of(db, form.id()).stream().collect(Collectors.toMap(CopyRow::number, row -> row));
        return IntStream.rangeClosed(1, form.copies()).mapToObj(number -> {
            var row = rows.get(number);
            var came = row == null || row.receivedAt() == null ? null : Dates.time(row.receivedAt().toInstant()) + " " + row.receivedBy();
            Set<String> stamped = ticks != null ? Set.copyOf(ticks.of(number)) : row == null ? Set.of() : Set.copyOf(row.stamped());
            return new DeliveryPage.Copy(number, stamped, ticks != null ? ticks.received().contains(number) : came != null, came);
        }).toList();
    }

    private static List<SummaryRow> summary(Waiting row, FormRow form) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("申报人", row.applicant() + "　" + row.numberMasked()));
        rows.add(new SummaryRow("工作单位", row.employer()));
        rows.add(new SummaryRow("申报职称", row.title() + (row.specialty() == null ? "" : " · " + row.specialty())));
        rows.add(new SummaryRow("版本", "第 " + form.version() + " 版", "生成于 " + Dates.time(form.madeAt().toInstant())));
        rows.add(new SummaryRow("条码号", form.code()));
        rows.add(new SummaryRow("本人打印", form.printedAt() == null ? "还没有下载" : Dates.time(form.printedAt().toInstant()) + " 首次下载"));
        return rows;
    }
}

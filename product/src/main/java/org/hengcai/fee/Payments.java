package org.hengcai.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.application.Applications;
import org.hengcai.application.Submission;
import org.hengcai.audit.AuditLog;
import org.hengcai.fee.PaymentProvider.Standing;
import org.hengcai.fee.ReceiptRow.Kind;
import org.hengcai.messaging.Messages;
import org.hengcai.pack.Fee;
import org.hengcai.pack.Plans;
import org.hengcai.pack.Stage;
import org.hengcai.pack.StageKind;
import org.hengcai.shared.Actor;
import org.hengcai.shared.NotFound;
import org.hengcai.shared.Refused;
import org.hengcai.web.Arrival;
import org.hengcai.web.Entered;
import org.hengcai.web.view.Dates;
import org.hengcai.workflow.Pipeline;
import org.hengcai.workflow.StageHandler;
import org.hengcai.workflow.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls for payment, takes what was paid once, and lets go who did not pay in time [六, A1.二.6]. */
@Component
class Payments implements StageHandler {
    private final JdbcClient db;
    private final Clock clock;
    private final Arrival arrival;
    private final Plans plans;
    private final Pipeline pipeline;
    private final Applications applications;
    private final Messages messages;
    private final AuditLog audit;

    Payments(JdbcClient db, Clock clock, Arrival arrival, Plans plans, Pipeline pipeline, Applications applications, Messages messages,
            AuditLog audit) {
        this.db = db;
        this.clock = clock;
        this.arrival = arrival;
        this.plans = plans;
        this.pipeline = pipeline;
        this.applications = applications;
        this.messages = messages;
        this.audit = audit;
    }

    @Override public StageKind kind() { return StageKind.PAYMENT; }

    @Override public Optional<String> says(Visit visit) {
        return OrderRow.ofVisit(db, visit.id()).map(FeeTexts::now);
    }

    @Override public Optional<Lead> leadsTo(Visit visit) { return OrderRow.ofVisit(db, visit.id()).filter(order -> order.state().open()).map(order -> new Lead("/payments/" + order.id(), "去缴费")); }

    /** Makes the order and calls for it; a title that costs nothing goes on at once. */
    @Override public void entered(Visit visit) {
        var submission = applications.submission(visit.application());
        var fen = visit.plan().pack().fee(submission.title()).map(Fee::fen).orElse(0L);
        if (fen == 0) pipeline.advance(visit);
        else call(OrderRow.insert(db, draft(visit, submission, fen)));
    }

    private OrderRow draft(Visit visit, Submission submission, long fen) {
        var id = db.sql("select nextval('public.hengcai_id')").query(Long.class).single();
        var number = "JK" + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock)) + "%08d".formatted(id);
        return new OrderRow(id, visit.application(), visit.id(), visit.plan().id(), visit.plan().office(), visit.applicant(), submission.applicant(),
                submission.title(), number, fen, now(), due(days(visit.stage())), 1, null, null, null, null, null, OrderState.DUE);
    }

    private void call(OrderRow order) {
        messages.tell(order.applicantId(), order.subject(), "payment-due", Map.of("plan", plans.find(order.planId()).shortName(), "amount", order.yuan(),
                "deadline", Dates.deadline(order.dueAt().toInstant())), "payment-due:" + order.key());
    }

    private static int days(Stage stage) {
        if (stage.payment() == null) throw new IllegalStateException("Stage " + stage.id() + " asks for no payment");
        return stage.payment().days();
    }

    /** So many whole days after the day of the call [ours: the notice says 规定时间]. */
    private OffsetDateTime due(long days) { return LocalDate.now(clock).plusDays(1 + days).atStartOfDay(clock.getZone()).toOffsetDateTime(); }

    /** The applicant goes to pay: from now on a payment is under way. */
    @Transactional
    OrderRow begin(Actor by, long orderId) {
        var order = own(by, orderId);
        pipeline.opened(pipeline.lock(order.visitId()), by);
        order = OrderRow.lock(db, orderId);
        if (!order.state().open()) throw new Refused(List.of(FeeTexts.notOpen(order)));
        if (!arrival.at().isBefore(order.dueAt().toInstant())) throw new Refused(List.of(FeeTexts.tooLate(order)));
        order.begun(db, now());
        return order;
    }

    @Transactional(readOnly = true)
    OrderRow own(Actor by, long order) {
        return OrderRow.find(db, order).filter(found -> found.applicantId() == by.person()).orElseThrow(NotFound::new);
    }

    @Transactional
    void cashier(OrderRow order, String page) { order.cashier(db, page); }

    /**
     * What the provider tells of a payment, whoever asked: written down once, and accepted as the order's payment if it is
     * of its amount and the order still waits for it. False when no such order is known.
     */
    @Transactional
    boolean received(Standing.Paid paid) {
        var found = OrderRow.byKey(db, paid.key());
        if (found.isEmpty()) return false;
        var visit = pipeline.lock(found.get().visitId());         // application first, as every deed
        var order = OrderRow.lock(db, found.get().id());
        if (ReceiptRow.known(db, paid.transaction())) return true;
        var kind = kind(order, paid);
        ReceiptRow.insert(db, order, paid, kind, now());
        audit.record(null, "fee.received", order.subject(), Map.of("order", order.number(), "transaction", paid.transaction(), "amount", paid.amount(), "kind", kind.name()));
        switch (kind) {
            case PAID -> {
                order.paid(db, when(paid), paid.ticket());
                tell(order, "payment-received", Map.of("amount", order.yuan(), "number", order.number()), paid);
                pipeline.advance(visit);
            }
            case WRONG_AMOUNT -> tell(order, "payment-wrong", Map.of("amount", Money.yuan(paid.amount()), "due", order.yuan(), "number", order.number()), paid);
            case LATE, TWICE -> tell(order, "payment-late", Map.of("amount", Money.yuan(paid.amount()), "number", order.number()), paid);
        }
        if (kind != Kind.PAID) finance(order, paid, kind);
        return true;
    }

    /** When the provider says it was paid, which may be long before it was told of; never later than now. */
    private OffsetDateTime when(Standing.Paid paid) {
        return paid.at() == null || paid.at().isAfter(clock.instant()) ? now() : paid.at().atZone(clock.getZone()).toOffsetDateTime();
    }

    /** Whoever looks after the office's money hears that some of it waits for them. */
    private void finance(OrderRow order, Standing.Paid paid, Kind kind) {
        db.sql("select account.holders(:office, 'FINANCE')").param("office", order.officeId()).query(Long.class).list()
                .forEach(clerk -> messages.tell(clerk, "receipt-waits", Map.of("number", order.number(), "amount", Money.yuan(paid.amount()), "due", order.yuan(),
                        "kind", FeeTexts.kind(kind)), "receipt-waits:" + paid.transaction() + ":" + clerk));
    }

    private static Kind kind(OrderRow order, Standing.Paid paid) {
        return switch (order.state()) {
            case PAID -> Kind.TWICE;
            case LAPSED, VOID -> Kind.LATE;
            case DUE, UNDER_WAY, WRONG -> paid.amount() == order.amount() ? Kind.PAID : Kind.WRONG_AMOUNT;
        };
    }

    private void tell(OrderRow order, String template, Map<String, String> vars, Standing.Paid paid) {
        messages.tell(order.applicantId(), order.subject(), template, vars, template + ":" + paid.transaction());
    }

    @Transactional(readOnly = true)
    List<OrderRow> underWay() { return OrderRow.underWay(db); }

    @Transactional(readOnly = true)
    List<OrderRow> overdue() { return OrderRow.overdue(db, now()); }

    /** Not paid in time: the application's course ends. */
    @Transactional
    void lapse(long orderId) {
        var visit = pipeline.lock(OrderRow.find(db, orderId).orElseThrow().visitId());
        var order = OrderRow.lock(db, orderId);
        if (!order.state().open() || now().isBefore(order.dueAt())) return;
        order.lapsed(db, now());
        audit.record(null, "fee.lapse", order.subject(), Map.of("order", order.number()));
        pipeline.lapse(visit, order.dueAt(), FeeTexts.LAPSED);
    }

    /** Finance has seen to money that was no payment; after a wrong amount the applicant is called anew, with all his days. */
    @Transactional
    void handle(Actor by, long receipt, String typed) {
        var odd = ReceiptRow.lockOdd(db, by.here(), receipt).orElseThrow(() -> handledAlready(by, receipt));
        var entered = new Entered();
        var handling = entered.text("handling", "处理情况", typed, Entered.LINE, FeeTexts.noHandling());
        entered.orRefuse();
        odd.handled(db, by.name(), handling, now());
        audit.record(by, "fee.handled", odd.subject(), Map.of("transaction", odd.transaction(), "handling", handling));
        var order = OrderRow.find(db, odd.orderId()).orElseThrow();
        messages.tell(order.applicantId(), order.subject(), "payment-handled", Map.of("amount", Money.yuan(odd.amount()), "number", odd.number(), "handling", handling),
                "payment-handled:" + odd.transaction());
        if (odd.kind() == Kind.WRONG_AMOUNT) callAgain(odd.orderId());
    }

    /** A colleague was faster; else there is no such receipt. */
    private RuntimeException handledAlready(Actor by, long receipt) {
        return ReceiptRow.handled(db, by.here()).stream().filter(done -> done.id() == receipt).findFirst()
                .<RuntimeException>map(done -> new Refused(List.of(FeeTexts.handledAlready(done)))).orElseGet(NotFound::new);
    }

    private void callAgain(long orderId) {
        var order = OrderRow.lock(db, orderId);
        if (order.state().open()) call(order.calledAgain(db, now(), due(order.days())));
    }

    private OffsetDateTime now() { return OffsetDateTime.now(clock); }
}

package org.hengcai.fee;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hengcai.fee.view.OrdersPage;
import org.hengcai.fee.view.PaymentPage;
import org.hengcai.fee.view.PaymentsPage;
import org.hengcai.pack.Plans;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.workflow.Pipeline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of payments. */
@Component
class PaymentView {
    private final JdbcClient db;
    private final Clock clock;
    private final Plans plans;
    private final Payments payments;
    private final Pipeline pipeline;

    PaymentView(JdbcClient db, Clock clock, Plans plans, Payments payments, Pipeline pipeline) {
        this.db = db;
        this.clock = clock;
        this.plans = plans;
        this.payments = payments;
        this.pipeline = pipeline;
    }

    @Transactional(readOnly = true)
    PaymentsPage mine(Actor actor) {
        return new PaymentsPage(OrderRow.of(db, actor.person()).stream().map(order -> new PaymentsPage.Row(order.id(), plans.find(order.planId()).pack().name(),
                order.title(), order.number(), order.yuan(), Dates.deadline(order.dueAt().toInstant()), order.state().shape(), order.state().label())).toList());
    }

    /** The applicant has seen it: nobody takes the application back from here any more. */
    @Transactional
    PaymentPage order(Actor actor, long id, boolean cancelled, List<Problem> problems) {
        var order = payments.own(actor, id);
        pipeline.opened(pipeline.lock(order.visitId()), actor);
        var open = order.state().open();
        var payable = open && clock.instant().isBefore(order.dueAt().toInstant());
        return new PaymentPage(id, plans.find(order.planId()).pack().name() + " · " + order.title(), order.yuan(), order.state().shape(), order.state().label(),
                note(order, payable), open ? List.of(due(order)) : List.of(), summary(order), payable, order.state() == OrderState.UNDER_WAY,
                payable ? order.cashier() : null, order.state() == OrderState.PAID,
                ReceiptRow.of(db, order).stream().map(FeeTexts::received).toList(), cancelled && order.state() == OrderState.UNDER_WAY ? FeeTexts.CANCELLED : null, problems);
    }

    private static String note(OrderRow order, boolean payable) {
        return switch (order.state()) {
            case DUE -> payable ? "缴费后才能导出评审表；逾期未缴视为放弃。" : "缴费时间已过，不能再缴费。";
            case UNDER_WAY -> "请到支付平台付款。已经付款的不需要再付：几分钟内会核对完成并更新。";
            case PAID -> "已收到您的缴费，可以导出评审表。";
            case WRONG -> FeeTexts.WRONG;
            case LAPSED -> "没有在规定的时间内缴费，申报已失效。失效后到账的款项会退还。";
            case VOID -> "申报已离开缴费环节，这张缴款单不用再缴。";
        };
    }

    private DueRow due(OrderRow order) {
        var last = LocalDate.ofInstant(order.dueAt().toInstant().minusMillis(1), clock.getZone());
        var left = ChronoUnit.DAYS.between(LocalDate.now(clock), last);
        return new DueRow("缴费截止", Dates.deadline(order.dueAt().toInstant()), left < 0 ? "已过" : left == 0 ? "今天截止" : "还有 " + left + " 天",
                left < 0 ? State.STOP : left <= 2 ? State.MEND : State.DOING);
    }

    private static List<SummaryRow> summary(OrderRow order) {
        var paid = order.paidAt() == null ? null : Dates.time(order.paidAt().toInstant());
        var called = List.of(new SummaryRow("缴款单号", order.number()), new SummaryRow("缴款人", order.applicant()), new SummaryRow("收费项目", order.title() + "评审费"),
                new SummaryRow("金额", order.yuan() + " 元"), new SummaryRow("通知缴费", Dates.time(order.calledAt().toInstant())));
        if (paid == null) return called;
        var all = new ArrayList<>(called);
        all.add(new SummaryRow("缴费时间", paid));
        all.add(new SummaryRow("财政票据号", order.ticket() == null ? "支付平台尚未开具" : order.ticket()));
        return all;
    }

    @Transactional(readOnly = true)
    OrdersPage orders(Actor actor, String state, String number, String receipts, @Nullable Long after, long failed, String typed, List<Problem> problems) {
        var rows = OrderRow.collected(db, actor.here(), state, number.strip(), after);
        var shown = rows.subList(0, Math.min(rows.size(), OrderRow.PAGE));
        var base = "/finance/orders?state=" + encoded(state) + "&number=" + encoded(number.strip()) + "&receipts=" + encoded(receipts);
        var pager = new Pager("本页 " + shown.size() + " 张", after == null ? null : base, rows.size() > OrderRow.PAGE ? base + "&after=" + shown.getLast().id() : null);
        var states = Arrays.stream(OrderState.values()).map(s -> new Choice(s.name(), s.label())).toList();
        var done = receipts.equals("HANDLED") ? ReceiptRow.handled(db, actor.here()).stream().map(PaymentView::odd).toList() : null;
        return new OrdersPage(ReceiptRow.odd(db, actor.here()).stream().map(PaymentView::odd).toList(), done, shown.stream().map(PaymentView::row).toList(), states,
                state, number.strip(), pager, failed, typed, problems);
    }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static OrdersPage.Odd odd(ReceiptRow r) {
        return new OrdersPage.Odd(r.id(), FeeTexts.kind(r.kind()), r.number(), r.applicant(), r.transaction(), Money.yuan(r.amount()), Money.yuan(r.due()),
                Dates.time(r.receivedAt().toInstant()), r.kind() == ReceiptRow.Kind.WRONG_AMOUNT,
                r.handledAt() == null ? "" : r.handling() + "（" + r.handledBy() + "，" + Dates.time(r.handledAt().toInstant()) + "）");
    }

    private static OrdersPage.Row row(OrderRow o) {
        return new OrdersPage.Row(o.id(), o.number(), o.applicant(), o.title(), o.yuan(), Dates.time(o.calledAt().toInstant()), Dates.deadline(o.dueAt().toInstant()),
                o.state().shape(), o.state().label(), o.paidAt() == null ? null : Dates.time(o.paidAt().toInstant()), o.ticket());
    }
}

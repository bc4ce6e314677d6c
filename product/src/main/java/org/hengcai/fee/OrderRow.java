package org.hengcai.fee;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** fee.payment_order, and how it stands. */
record OrderRow(long id, long subject, long visitId, long planId, long officeId, long applicantId, String applicant, String title, String number,
        long amount, OffsetDateTime calledAt, OffsetDateTime dueAt, int attempt, @Nullable OffsetDateTime begunAt, @Nullable String cashier,
        @Nullable OffsetDateTime paidAt, @Nullable String ticket, @Nullable OffsetDateTime lapsedAt, OrderState state) {

    static final int PAGE = 50;
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final String SELECT = """
        select id, subject, visit_id, plan_id, office_id, applicant_id, applicant, title, number, amount, called_at, due_at, attempt,
               begun_at, cashier, paid_at, ticket, lapsed_at, state
          from (select o.*, case when o.paid_at is not null then 'PAID'
                                 when o.lapsed_at is not null then 'LAPSED'
                                 when v.left_at is not null then 'VOID'           -- taken back, withdrawn: nothing to pay any more
                                 when exists (select from fee.receipt r
                                               where r.order_id = o.id and r.kind = 'WRONG_AMOUNT' and r.handled_at is null) then 'WRONG'
                                 when o.begun_at is not null then 'UNDER_WAY'
                                 else 'DUE' end as state
                  from fee.payment_order o
                  left join workflow.visit v on v.id = o.visit_id) o
        """;

    static OrderRow insert(JdbcClient db, OrderRow draft) {
        db.sql("""
            insert into fee.payment_order (id, subject, visit_id, plan_id, office_id, applicant_id, applicant, title, number, amount, called_at, due_at)
            values (:id, :subject, :visitId, :planId, :officeId, :applicantId, :applicant, :title, :number, :amount, :calledAt, :dueAt)""")
            .param("id", draft.id).param("subject", draft.subject).param("visitId", draft.visitId).param("planId", draft.planId)
            .param("officeId", draft.officeId).param("applicantId", draft.applicantId).param("applicant", draft.applicant)
            .param("title", draft.title).param("number", draft.number).param("amount", draft.amount).param("calledAt", draft.calledAt)
            .param("dueAt", draft.dueAt).update();
        return draft;
    }

    static Optional<OrderRow> find(JdbcClient db, long id) {
        return db.sql(SELECT + "where id = :id").param("id", id).query(OrderRow.class).optional();
    }

    static Optional<OrderRow> ofVisit(JdbcClient db, long visit) {
        return db.sql(SELECT + "where visit_id = :visit").param("visit", visit).query(OrderRow.class).optional();
    }

    /** By the key that the provider knows it by: the number, from the second attempt on with its attempt. */
    static Optional<OrderRow> byKey(JdbcClient db, String key) {
        return db.sql(SELECT + "where number = :number").param("number", key.replaceFirst("-\\d+$", "")).query(OrderRow.class).optional();
    }

    /** Held until the transaction ends; the visit is locked before, as in every deed on an application. */
    static OrderRow lock(JdbcClient db, long id) {
        db.sql("select id from fee.payment_order where id = :id for update").param("id", id).query(Long.class).single();
        return find(db, id).orElseThrow();
    }

    static List<OrderRow> of(JdbcClient db, long applicant) {
        return db.sql(SELECT + "where applicant_id = :me order by id desc limit 50").param("me", applicant).query(OrderRow.class).list();
    }

    /** One page of what an office's finance collects, newest first; state and number "" mean any. */
    static List<OrderRow> collected(JdbcClient db, long office, String state, String number, @Nullable Long after) {
        return db.sql(SELECT + """
             where office_id = :office and (:state = '' or state = :state) and (:number = '' or position(upper(:number) in number) > 0 or position(:number in applicant) > 0)
               and (:after::bigint is null or id < :after)
             order by id desc limit :limit""")
            .param("office", office).param("state", state).param("number", number).param("after", after).param("limit", PAGE + 1)
            .query(OrderRow.class).list();
    }

    static List<OrderRow> underWay(JdbcClient db) {
        return db.sql(SELECT + "where paid_at is null and lapsed_at is null and state = 'UNDER_WAY' order by id limit 1000").query(OrderRow.class).list();
    }

    /** Those whose time is over: due at or before the instant; none whose wrong amount finance has still to see to. */
    static List<OrderRow> overdue(JdbcClient db, OffsetDateTime at) {
        return db.sql(SELECT + "where paid_at is null and lapsed_at is null and due_at <= :at and state in ('DUE', 'UNDER_WAY') order by id limit 1000")
                .param("at", at).query(OrderRow.class).list();
    }

    void begun(JdbcClient db, OffsetDateTime at) { change(db, "begun_at = coalesce(begun_at, :at)", at); }

    void lapsed(JdbcClient db, OffsetDateTime at) { change(db, "lapsed_at = :at", at); }

    void paid(JdbcClient db, OffsetDateTime at, @Nullable String byTicket) {
        db.sql("update fee.payment_order set ticket = :ticket where id = :id").param("ticket", byTicket).param("id", id).update();
        change(db, "paid_at = :at", at);
    }

    /** Called anew, under a key that the provider doesn't know yet. */
    OrderRow calledAgain(JdbcClient db, OffsetDateTime at, OffsetDateTime dueAgain) {
        db.sql("update fee.payment_order set attempt = attempt + 1, called_at = :at, begun_at = null, cashier = null where id = :id")
                .param("at", at).param("id", id).update();
        change(db, "due_at = :at", dueAgain);
        return find(db, id).orElseThrow();
    }

    /** For how many days after the day of the call it may be paid. */
    long days() {
        return ChronoUnit.DAYS.between(calledAt.atZoneSameInstant(SHANGHAI).toLocalDate(), dueAt.atZoneSameInstant(SHANGHAI).toLocalDate()) - 1;
    }

    void cashier(JdbcClient db, String page) {
        db.sql("update fee.payment_order set cashier = :page where id = :id").param("page", page).param("id", id).update();
    }

    private void change(JdbcClient db, String what, OffsetDateTime at) {
        var changed = db.sql("update fee.payment_order set " + what + " where id = :id and paid_at is null and lapsed_at is null")
                .param("at", at).param("id", id).update();
        if (changed == 0) throw new IllegalStateException("Order " + id + " is paid or lapsed already");
    }

    String key() { return attempt == 1 ? number : number + "-" + attempt; }

    String yuan() { return Money.yuan(amount); }
}

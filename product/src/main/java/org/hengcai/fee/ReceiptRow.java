package org.hengcai.fee;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** fee.receipt: money that came, and what it came to. */
record ReceiptRow(long id, long subject, long orderId, String transaction, long amount, Kind kind, OffsetDateTime receivedAt,
        String number, String applicant, long due, @Nullable OffsetDateTime handledAt, @Nullable String handledBy, @Nullable String handling) {

    /** What a payment came to: for its order, of another amount, after its order had ended, or once more. */
    enum Kind { PAID, WRONG_AMOUNT, LATE, TWICE }

    static boolean known(JdbcClient db, String transaction) {
        return db.sql("select exists (select from fee.receipt where transaction = :transaction)").param("transaction", transaction)
                .query(Boolean.class).single();
    }

    static void insert(JdbcClient db, OrderRow order, PaymentProvider.Standing.Paid paid, Kind kind, OffsetDateTime at) {
        db.sql("""
            insert into fee.receipt (subject, order_id, office_id, transaction, amount, ticket, kind, received_at)
            values (:subject, :order, :office, :transaction, :amount, :ticket, :kind, :at)""")
            .param("subject", order.subject()).param("order", order.id()).param("office", order.officeId())
            .param("transaction", paid.transaction()).param("amount", paid.amount()).param("ticket", paid.ticket())
            .param("kind", kind.name()).param("at", at).update();
    }

    private static final String NO_PAYMENT = """
        select r.id, r.subject, r.order_id, r.transaction, r.amount, r.kind, r.received_at, o.number, o.applicant, o.amount as due,
               r.handled_at, r.handled_by, r.handling
          from fee.receipt r
          join fee.payment_order o on o.id = r.order_id
         where r.kind <> 'PAID'
        """, ODD = NO_PAYMENT + " and r.office_id = :office and r.handled_at is null ";

    /** What finance has still to see to, oldest first. */
    static List<ReceiptRow> odd(JdbcClient db, long office) {
        return db.sql(ODD + " order by r.id limit 100").param("office", office).query(ReceiptRow.class).list();
    }

    static Optional<ReceiptRow> lockOdd(JdbcClient db, long office, long id) {
        return db.sql(ODD + " and r.id = :id for update of r").param("office", office).param("id", id).query(ReceiptRow.class).optional();
    }

    /** What finance has seen to, the latest first. */
    static List<ReceiptRow> handled(JdbcClient db, long office) {
        return db.sql(NO_PAYMENT + " and r.office_id = :office and r.handled_at is not null order by r.handled_at desc, r.id desc limit 100")
                .param("office", office).query(ReceiptRow.class).list();
    }

    /** What was received for an order and not accepted as its payment, as it came. */
    static List<ReceiptRow> of(JdbcClient db, OrderRow order) {
        return db.sql(NO_PAYMENT + " and r.order_id = :order order by r.id").param("order", order.id()).query(ReceiptRow.class).list();
    }

    void handled(JdbcClient db, String by, String handling, OffsetDateTime at) {
        db.sql("update fee.receipt set handled_at = :at, handled_by = :by, handling = :handling where id = :id and handled_at is null")
                .param("at", at).param("by", by).param("handling", handling).param("id", id).update();
    }
}

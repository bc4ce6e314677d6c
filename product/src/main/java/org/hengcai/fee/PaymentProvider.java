package org.hengcai.fee;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever takes payments. It remembers keys: the same key twice is one payment, which can be paid once. */
interface PaymentProvider {

    /**
     * One order to be paid.
     *
     * @param key names the payment on both sides
     * @param amount in fen
     * @param back where the payer's browser returns to
     * @param cancelled where it returns to when the payer gave up there
     * @param at when it was asked for
     */
    record Asked(String key, long amount, String about, String back, String cancelled, Instant at) {}

    /** Asks for a payment; the same key again answers how it stands. */
    Standing create(Asked asked);

    Standing find(String key);

    /** From now on it can't be paid any more, unless it was already: then it answers Paid. */
    Standing close(String key);

    /** What the provider tells by itself; empty when the signature is not its own, or too old. */
    Optional<Standing.Paid> calledBack(String time, String signature, byte[] body);

    /** How a payment stands at the provider's. */
    sealed interface Standing {
        /** Waits to be paid, on the provider's page. */
        record Open(String cashier) implements Standing {}

        /** Paid: the provider's number for it, the amount in fen, the fiscal ticket (财政票据) it issued, when it was paid. */
        record Paid(String key, String transaction, long amount, @Nullable String ticket, @Nullable Instant at) implements Standing {}

        /** Not known there, or closed: nobody can pay it. */
        record Closed() implements Standing {}

        record Refused(String reason) implements Standing {}

        /** Nobody knows: ask again. */
        record Unanswered(String reason) implements Standing {}
    }
}

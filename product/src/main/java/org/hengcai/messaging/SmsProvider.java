package org.hengcai.messaging;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever carries SMS to phones. It remembers keys: the same key twice is one SMS. */
interface SmsProvider {

    /** One approved template to one phone. */
    record Sms(String key, String phone, String template, Map<String, String> vars) {}

    Answer send(Sms sms);

    /** What became of an SMS; empty while the phone's network has not said. */
    Optional<Receipt> receipt(String key);

    /** A receipt the provider sent us; empty when the signature is not its own, or too old. */
    Optional<Receipt> calledBack(String time, String signature, byte[] body);

    sealed interface Answer {
        record Accepted(String id) implements Answer {}

        /** Will never be taken: wrong number, template not approved. */
        record Refused(String reason) implements Answer {}

        /** Nobody knows whether it was taken: ask again with the same key. */
        record Unanswered(String reason) implements Answer {}
    }

    enum Outcome { DELIVERED, UNDELIVERED }

    record Receipt(String key, @Nullable String id, Outcome outcome, @Nullable String reason) {}
}

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

    sealed interface Answer {
        record Accepted(String id) implements Answer {}

        /** Will never be taken: wrong number, template not approved. */
        record Refused(String reason) implements Answer {}

        /** Nobody knows whether it was taken: ask again with the same key. */
        record Unanswered(String reason) implements Answer {}
    }

    enum Outcome { DELIVERED, UNDELIVERED }

    record Receipt(String key, String id, Outcome outcome, @Nullable String reason) {}
}

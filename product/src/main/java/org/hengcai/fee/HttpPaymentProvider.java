package org.hengcai.fee;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.hengcai.shared.WallClock;
import org.hengcai.web.SignedCall;
import org.hengcai.web.SignedClient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The payment provider over HTTP: {@code POST …/orders} asks for a payment, {@code GET …/orders/{key}} tells how it
 * stands, {@code POST …/orders/{key}/close} ends it, all signed; it calls {@code /callbacks/payment} back, signed with the
 * same secret. What was paid is told with its amount, ticket and, where known, the time ({@code paidAt}). HENGCAI_PAY_URL, _KEY (商户号), _SECRET.
 */
@Component
@ConditionalOnProperty("hengcai.pay.url")
class HttpPaymentProvider implements PaymentProvider {

    static final String CALLBACK = "/callbacks/payment";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SignedCall signed;
    private final SignedClient client;
    private final String publicUrl;

    HttpPaymentProvider(@Value("${hengcai.pay.url}") String url, @Value("${hengcai.pay.key}") String merchant,
            @Value("${hengcai.pay.secret}") String secret, @Value("${hengcai.public-url:http://localhost:${server.port}}") String publicUrl) {
        this.signed = new SignedCall(secret);
        this.client = new SignedClient(url, merchant, signed);
        this.publicUrl = publicUrl;
    }

    /** As it comes: state OPEN, PAID or CLOSED, and what belongs to each. */
    private record Told(@Nullable String state, @Nullable String order, @Nullable String cashier, @Nullable String transaction, @Nullable Long amount,
            @Nullable String ticket, @Nullable String paidAt) {
        Standing standing() {
            if ("OPEN".equals(state) && cashier != null && isAddress(cashier)) return new Standing.Open(cashier);
            if ("PAID".equals(state) && order != null && transaction != null && amount != null)
                return new Standing.Paid(order, transaction, amount, ticket, instant(paidAt));
            return "CLOSED".equals(state) ? new Standing.Closed() : new Standing.Unanswered("unreadable answer");
        }

        /** None when it tells none, or none that can be read. */
        private static @Nullable Instant instant(@Nullable String text) {
            try {
                return text == null ? null : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static boolean isAddress(String text) { return text.matches("https?://[^\\s\"<>]+"); }
    }

    @Override public Standing create(Asked asked) {
        return standing("POST", "/orders", asked.key(), JSON.writeValueAsBytes(Map.of("order", asked.key(), "amount", asked.amount(),
                "about", asked.about(), "back", publicUrl + asked.back(), "cancelled", publicUrl + asked.cancelled(), "callback", publicUrl + CALLBACK,
                "at", asked.at().toString())));
    }

    @Override public Standing find(String key) { return standing("GET", "/orders/" + encoded(key), "", new byte[0]); }

    @Override public Standing close(String key) { return standing("POST", "/orders/" + encoded(key) + "/close", key, new byte[0]); }

    @Override public Optional<Standing.Paid> calledBack(String time, String signature, byte[] body) {
        if (!signed.verify(signature, WallClock.now(), time, "POST", CALLBACK, "", body)) return Optional.empty();
        return read(body) instanceof Standing.Paid paid ? Optional.of(paid) : Optional.empty();
    }

    private Standing standing(String method, String path, String key, byte[] body) {
        try {
            var answer = client.call(method, path, key, body);
            return switch (answer.statusCode()) {
                case 200, 201 -> read(answer.body());
                case 404 -> new Standing.Closed();
                case 400, 409, 422 -> new Standing.Refused(SignedClient.brief(answer));
                default -> new Standing.Unanswered(SignedClient.brief(answer));
            };
        } catch (IOException e) {
            return new Standing.Unanswered(e.getClass().getSimpleName());
        }
    }

    private static Standing read(byte[] json) {
        try {
            return JSON.readValue(json, Told.class).standing();
        } catch (JacksonException e) {
            return new Standing.Unanswered("unreadable answer");
        }
    }

    private static String encoded(String key) { return URLEncoder.encode(key, StandardCharsets.UTF_8); }
}

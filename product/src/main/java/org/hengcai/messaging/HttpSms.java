package org.hengcai.messaging;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
 * The SMS gateway over HTTP: {@code POST …/messages} takes one, {@code GET …/messages/{key}} tells what became of it,
 * both signed; it calls {@code /callbacks/sms} back, signed with the same secret. HENGCAI_SMS_URL, _KEY, _SECRET.
 */
@Component
@ConditionalOnProperty("hengcai.sms.url")
class HttpSms implements SmsProvider {

    static final String CALLBACK = "/callbacks/sms";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final SignedCall signed;
    private final SignedClient client;
    private final @Nullable String publicUrl;

    HttpSms(@Value("${hengcai.sms.url}") String url, @Value("${hengcai.sms.key}") String accessKey,
            @Value("${hengcai.sms.secret}") String secret, @Value("${hengcai.public-url:#{null}}") @Nullable String publicUrl) {
        this.signed = new SignedCall(secret);
        this.client = new SignedClient(url, accessKey, signed);
        this.publicUrl = publicUrl;
    }

    private record Taken(String id) {}

    @Override public Answer send(Sms sms) {
        try {
            var answer = client.call("POST", "/messages", sms.key(), body(sms));
            return switch (answer.statusCode()) {
                case 200, 202 -> new Answer.Accepted(JSON.readValue(answer.body(), Taken.class).id());
                case 400, 404, 422 -> new Answer.Refused(SignedClient.brief(answer));
                default -> new Answer.Unanswered(SignedClient.brief(answer));
            };
        } catch (IOException | JacksonException e) {
            return new Answer.Unanswered(e.getClass().getSimpleName());
        }
    }

    private byte[] body(Sms sms) {
        var body = new LinkedHashMap<String, Object>();
        body.put("phone", sms.phone());
        body.put("template", sms.template());
        body.put("vars", sms.vars());
        if (publicUrl != null) body.put("receipts", publicUrl + CALLBACK);
        return JSON.writeValueAsBytes(body);
    }

    @Override public Optional<Receipt> receipt(String key) {
        try {
            var answer = client.call("GET", "/messages/" + URLEncoder.encode(key, StandardCharsets.UTF_8), "", new byte[0]);
            return answer.statusCode() == 200 ? read(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override public Optional<Receipt> calledBack(String time, String signature, byte[] body) {
        if (!signed.verify(signature, WallClock.now(), time, "POST", CALLBACK, "", body)) return Optional.empty();
        return read(body);
    }

    private static Optional<Receipt> read(byte[] json) {
        try {
            var receipt = JSON.readValue(json, Receipt.class);
            return receipt.outcome() == null || receipt.key() == null ? Optional.empty() : Optional.of(receipt);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}

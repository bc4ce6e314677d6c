package org.hengcai.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.hengcai.shared.WallClock;
import org.hengcai.web.SignedCall;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for what lies beyond the wire: remembers keys and what arrived on which phone. */
class FakeSms implements SmsProvider {

    static final SignedCall SIGNED = new SignedCall("a secret of the test");

    final ConcurrentHashMap<String, Sms> arrived = new ConcurrentHashMap<>();
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    final BlockingQueue<Sms> latest = new LinkedBlockingQueue<>();
    volatile Function<Sms, Answer> behaviour = this::accept;

    Answer accept(Sms sms) {
        if (arrived.putIfAbsent(sms.key(), sms) == null) latest.add(sms);
        return new Answer.Accepted("id-" + sms.key());
    }

    @Override public Answer send(Sms sms) {
        calls.add(sms.key());
        return behaviour.apply(sms);
    }

    List<Sms> on(String phone) {
        return arrived.values().stream().filter(sms -> sms.phone().equals(phone)).toList();
    }

    @Override public Optional<Receipt> receipt(String key) {
        return arrived.containsKey(key) ? Optional.of(new Receipt(key, "id-" + key, Outcome.DELIVERED, null)) : Optional.empty();
    }

    @Override public Optional<Receipt> calledBack(String time, String signature, byte[] body) {
        if (!SIGNED.verify(signature, WallClock.now(), time, "POST", HttpSms.CALLBACK, "", body)) return Optional.empty();
        return Optional.of(JsonMapper.shared().readValue(new String(body, StandardCharsets.UTF_8), Receipt.class));
    }
}

package org.hengcai.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * The SMS provider: takes signed messages of approved templates once a key, remembers what it was sent, tells receipts
 * back. People read {@code /sms}; tests read {@code /sms/inbox?phone=} and post to {@code /sms/behaviour}.
 */
final class SandboxSms implements Sandbox.Provider {

    /** What it does next: WORK, REFUSE, FAIL (takes nothing, answers 503), LOSE (takes it, answers 503), UNDELIVERED, SILENT. */
    enum Mode { WORK, REFUSE, FAIL, LOSE, UNDELIVERED, SILENT }

    record Behaviour(Mode mode, long millis) {}

    record Order(String phone, String template, Map<String, String> vars, @Nullable String receipts) {}

    record Message(long no, String id, String key, String phone, String template, Map<String, String> vars, String text, Instant at, @Nullable String outcome) {}

    private final Signature signature;
    private final Receipts receipts;
    private final Map<String, Map<String, Object>> approved = approved();
    private final Map<String, Message> messages = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private volatile Behaviour behaviour = new Behaviour(Mode.WORK, 0);

    SandboxSms(Signature signature) {
        this.signature = signature;
        this.receipts = new Receipts(new Callbacks(signature));
    }

    static SandboxSms fromEnvironment() {
        var environment = System.getenv();
        return new SandboxSms(new Signature(environment.getOrDefault("HENGCAI_SMS_KEY", "sandbox"), environment.getOrDefault("HENGCAI_SMS_SECRET", "sandbox")));
    }

    @Override public String path() { return "/sms"; }

    @Override public void answer(Call call) throws IOException {
        switch (call.route()) {
            case "GET /sms" -> call.html(SmsPage.of(call.query("phone"), latest(call.query("phone")), behaviour));
            case "GET /sms/inbox" -> call.json(200, latest(call.query("phone")));
            case "POST /sms/behaviour" -> behave(call);
            case "POST /sms/messages" -> take(call);
            default -> tell(call);
        }
    }

    private void behave(Call call) throws IOException {
        var form = call.form();
        var mode = form.get("mode");
        behaviour = mode != null ? new Behaviour(Mode.valueOf(mode), 0) : call.json(Behaviour.class);
        if (mode != null) call.redirect("/sms");
        else call.json(200, behaviour);
    }

    private void take(Call call) throws IOException {
        var now = behaviour;
        pause(now.millis());
        if (!signature.isOn(call)) call.problem(401, "signature");
        else if (now.mode() == Mode.FAIL) call.problem(503, "out of order");
        else if (now.mode() == Mode.REFUSE) call.problem(422, "number out of service");
        else take(call, call.header("Idempotency-Key"), call.json(Order.class), now.mode());
    }

    private void take(Call call, String key, Order order, Mode mode) throws IOException {
        var fault = fault(key, order);
        if (fault.isPresent()) {
            call.problem(422, fault.get());
            return;
        }
        var fresh = new Message(number.incrementAndGet(), "S" + Long.toHexString(System.nanoTime()), key, order.phone(), order.template(), order.vars(),
            text(order), Instant.now(), outcome(mode));
        var before = messages.putIfAbsent(key, fresh);
        var message = before == null ? fresh : before;
        if (before == null && order.receipts() != null && message.outcome() != null) receipts.send(URI.create(order.receipts()), message);
        if (mode == Mode.LOSE) call.problem(503, "the answer is lost");
        else call.json(202, Map.of("id", message.id()));
    }

    private static @Nullable String outcome(Mode mode) {
        return switch (mode) {
            case SILENT -> null;
            case UNDELIVERED -> "UNDELIVERED";
            default -> "DELIVERED";
        };
    }

    /** What became of a message: 202 while nothing is known. */
    private void tell(Call call) throws IOException {
        if (!call.route().startsWith("GET /sms/messages/")) {
            call.problem(404, "no such route");
            return;
        }
        if (!signature.isOn(call)) {
            call.problem(401, "signature");
            return;
        }
        var message = messages.get(Call.decoded(call.path().substring("/sms/messages/".length())));
        if (message == null) call.problem(404, "no such message");
        else call.json(message.outcome() == null ? 202 : 200, Receipts.of(message));
    }

    private Optional<String> fault(String key, Order order) {
        if (key.isEmpty()) return Optional.of("no Idempotency-Key");
        if (!order.phone().matches("1\\d{10}")) return Optional.of("phone");
        var template = approved.get(order.template());
        if (template == null) return Optional.of("template not approved");
        for (var each : vars(template).entrySet()) {
            var value = order.vars().get(each.getKey());
            if (value == null || value.codePointCount(0, value.length()) > each.getValue()) return Optional.of("variable " + each.getKey());
        }
        return Optional.empty();
    }

    private String text(Order order) {
        var text = (String) Objects.requireNonNull(Objects.requireNonNull(approved.get(order.template())).get("text"));
        for (var each : order.vars().entrySet()) text = text.replace("{" + each.getKey() + "}", each.getValue());
        return text;
    }

    private List<Message> latest(String phone) {
        return messages.values().stream().filter(m -> phone.isEmpty() || m.phone().equals(phone))
            .sorted(Comparator.comparingLong(Message::no).reversed()).limit(100).toList();
    }

    private static void pause(long millis) {
        try {
            if (millis > 0) Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The wordings that were handed in for approval: by the id this provider gave them. */
    private static Map<String, Map<String, Object>> approved() {
        var result = new LinkedHashMap<String, Map<String, Object>>();
        try (var in = SandboxSms.class.getResourceAsStream("/messaging/templates.yaml")) {
            for (var row : (List<?>) new Yaml().load(in)) if (map(row).get("sms") instanceof String id) result.put(id, map(row));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object row) { return (Map<String, Object>) row; }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> vars(Map<String, Object> template) { return (Map<String, Integer>) template.getOrDefault("vars", Map.of()); }
}

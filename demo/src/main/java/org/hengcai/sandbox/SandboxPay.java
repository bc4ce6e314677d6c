package org.hengcai.sandbox;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The payment provider: takes signed orders once a key, lets a person pay each once on its cashier page, calls back what
 * was paid. People use {@code /pay}; tests post to {@code /pay/behaviour}.
 */
final class SandboxPay implements Sandbox.Provider {

    /**
     * What it does next: WORK; FAIL (answers nothing, 503); with the payment made next it will LOSE the callback, DELAY it by
     * {@code millis}, DOUBLE it, take a WRONG_AMOUNT (1 yuan), or FORGE: take nothing and send a callback with a wrong signature.
     */
    enum Mode { WORK, FAIL, LOSE, DELAY, DOUBLE, WRONG_AMOUNT, FORGE }

    record Behaviour(Mode mode, int millis) {}

    /** @param at the merchant's time, by which the payment's own is told: in the demo the clock can be moved */
    record Asked(String order, long amount, String about, String back, @Nullable String cancelled, String callback, @Nullable String at) {}

    record Payment(long no, Asked asked, long since, String token, @Nullable String transaction, long paid, @Nullable String paidAt, boolean closed) {
        String state() { return transaction != null ? "PAID" : closed ? "CLOSED" : "OPEN"; }

        /** Now, by the merchant's clock. */
        @Nullable String now() { return asked.at() == null ? null : Instant.parse(asked.at()).plusNanos(System.nanoTime() - since).toString(); }

        String ticket() { return "33%08d".formatted(no); }
    }

    private final Signature signature;
    private final Callbacks callbacks;
    private final Callbacks forger;
    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final Map<Long, String> orders = new ConcurrentSkipListMap<>();
    private final AtomicLong number = new AtomicLong();
    private volatile Behaviour behaviour = new Behaviour(Mode.WORK, 0);

    SandboxPay(Signature signature) {
        this.signature = signature;
        this.callbacks = new Callbacks(signature);
        this.forger = new Callbacks(new Signature(signature.accessKey(), "guessed"));
    }

    static SandboxPay fromEnvironment() {
        var environment = System.getenv();
        return new SandboxPay(new Signature(environment.getOrDefault("HENGCAI_PAY_KEY", "sandbox"), environment.getOrDefault("HENGCAI_PAY_SECRET", "sandbox")));
    }

    @Override public String path() { return "/pay"; }

    @Override public void answer(Call call) throws IOException {
        var route = call.route();
        if (route.equals("GET /pay")) call.html(CashierPage.list(latest(), behaviour));
        else if (route.equals("POST /pay/behaviour")) behave(call);
        else if (route.startsWith("GET /pay/cashier/")) cashier(call);
        else if (route.startsWith("POST /pay/cashier/")) choose(call);
        else if (!call.path().startsWith("/pay/orders")) call.problem(404, "no such route");
        else if (behaviour.mode() == Mode.FAIL) call.problem(503, "out of order");
        else if (!signature.isOn(call)) call.problem(401, "signature");
        else merchant(call);
    }

    private void behave(Call call) throws IOException {
        var form = call.form();
        var mode = form.get("mode");
        behaviour = mode != null ? new Behaviour(Mode.valueOf(mode), 5000) : call.json(Behaviour.class);
        if (mode != null) call.redirect("/pay");
        else call.json(200, behaviour);
    }

    private void merchant(Call call) throws IOException {
        var key = Call.decoded(call.path().replaceFirst("^/pay/orders/?", "").replaceFirst("/close$", ""));
        var closes = call.method().equals("POST") && call.path().endsWith("/close");
        if (call.route().equals("POST /pay/orders")) create(call, call.json(Asked.class));
        else if (closes) tell(call, payments.computeIfPresent(key, (_, p) -> p.transaction() != null ? p : new Payment(p.no(), p.asked(), p.since(), p.token(), null, 0, null, true)));
        else tell(call, payments.get(key));
    }

    private void create(Call call, Asked asked) throws IOException {
        if (asked.amount() <= 0 || !asked.order().equals(call.header("Idempotency-Key"))) {
            call.problem(422, "amount or Idempotency-Key");
            return;
        }
        var payment = payments.computeIfAbsent(asked.order(), _ -> new Payment(number.incrementAndGet(), asked, System.nanoTime(), UUID.randomUUID().toString(), null, 0, null, false));
        orders.put(payment.no(), asked.order());
        if (payment.asked().amount() != asked.amount()) call.problem(409, "the same order with another amount");
        else tell(call, payment);
    }

    private void tell(Call call, @Nullable Payment payment) throws IOException {
        if (payment == null) call.problem(404, "no such order");
        else call.json(200, told(payment, call.host()));
    }

    private static Map<String, @Nullable Object> told(Payment payment, String host) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("state", payment.state());
        told.put("order", payment.asked().order());
        if (payment.transaction() == null) {
            told.put("cashier", "http://" + host + "/pay/cashier/" + payment.token());
        } else {
            told.put("transaction", payment.transaction());
            told.put("amount", payment.paid());
            told.put("ticket", payment.ticket());
            told.put("paidAt", payment.paidAt());
        }
        return told;
    }

    private void cashier(Call call) throws IOException {
        var payment = byToken(call);
        if (payment.isEmpty()) call.problem(404, "no such payment");
        else call.html(CashierPage.of(payment.get()));
    }

    /** 支付 or 取消; whoever pays twice pays once. */
    private void choose(Call call) throws IOException {
        var payment = byToken(call);
        if (payment.isEmpty()) {
            call.problem(404, "no such payment");
            return;
        }
        var asked = payment.get().asked();
        var pays = "pay".equals(call.form().get("choice"));
        if (pays) pay(asked.order(), call.host());
        call.redirect(pays || asked.cancelled() == null ? asked.back() : asked.cancelled());
    }

    private void pay(String order, String host) {
        var now = behaviour;
        if (now.mode() != Mode.WORK && now.mode() != Mode.FAIL) behaviour = new Behaviour(Mode.WORK, 0);        // just the next one
        var open = payments.get(order);
        if (open == null || !open.state().equals("OPEN")) return;
        var taken = now.mode() == Mode.WRONG_AMOUNT ? 100 : open.asked().amount();
        var paid = new Payment(open.no(), open.asked(), open.since(), open.token(), "T" + Long.toHexString(System.nanoTime()), taken, open.now(), false);
        var to = URI.create(open.asked().callback());
        var body = Call.JSON.writeValueAsBytes(told(paid, host));
        if (now.mode() == Mode.FORGE) forger.send(to, body, 10);
        else if (payments.replace(order, open, paid)) callBack(now, to, body);
    }

    private void callBack(Behaviour now, URI to, byte[] body) {
        if (now.mode() == Mode.LOSE) return;
        callbacks.send(to, body, now.mode() == Mode.DELAY ? now.millis() : 50);
        if (now.mode() == Mode.DOUBLE) callbacks.send(to, body, 50);
    }

    private Optional<Payment> byToken(Call call) {
        var token = call.path().substring("/pay/cashier/".length());
        return payments.values().stream().filter(payment -> payment.token().equals(token)).findFirst();
    }

    private List<Payment> latest() { return orders.values().stream().map(payments::get).toList().reversed().stream().limit(50).toList(); }
}

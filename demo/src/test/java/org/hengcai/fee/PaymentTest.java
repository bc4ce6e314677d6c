package org.hengcai.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.hengcai.sandbox.Sandbox;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.hengcai.testing.Cases;
import org.hengcai.testing.Cases.Case;
import org.hengcai.testing.ClockInHand;
import org.hengcai.testing.HengcaiTest;
import org.hengcai.testing.MovableClock;
import org.hengcai.web.SignedCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** Paying at the sandbox, a process of its own, which calls the running product back over HTTP [六, A1.二.6; U69]. */
@HengcaiTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = "hengcai.jobs.start=false")
@Import(ClockInHand.class)
class PaymentTest {

    private static final String PIPELINE = """
        - {id: pay, name: 缴费, kind: payment, actor: applicant, clause: 六, days: 7}
        - {id: then, name: 复核, kind: examination, actor: office, clause: 六, decisions: [approve]}
        - {id: end, name: 确认, kind: confirmation, actor: organiser, clause: reg. 26}
        """;
    private static final Process SANDBOX = sandbox();
    private static final URI BANK = bank();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired WebApplicationContext context;
    @Autowired MovableClock clock;
    @Autowired Settlement settlement;
    @Autowired JdbcClient db;
    private static Cases cases;
    private Case li;

    @DynamicPropertySource static void addresses(DynamicPropertyRegistry registry) {
        var port = freePort();
        registry.add("server.port", () -> port);
        registry.add("hengcai.public-url", () -> "http://127.0.0.1:" + port);
        registry.add("hengcai.pay.url", () -> BANK + "/pay");
        registry.add("hengcai.pay.key", () -> "sandbox");
        registry.add("hengcai.pay.secret", () -> "sandbox");
    }

    @AfterAll static void the_sandbox_ends_when_its_stdin_does() throws Exception {
        SANDBOX.getOutputStream().close();
        SANDBOX.waitFor();
    }

    @BeforeEach void an_application_is_called_for_payment() throws Exception {
        clock.is("2020-09-20 09:00");
        behaves("WORK", 0);
        if (cases == null) {
            cases = new Cases(context, PIPELINE);
            cases.in(Scope.job("test"), () -> db.sql("insert into account.role_grant (person_id, organisation_id, role, since) values (:finance, :office, 'FINANCE', timestamptz '2020-01-01')")
                    .param("finance", cases.finance.person()).param("office", cases.finance.here()).update());
        }
        li = cases.submitted("李四");
    }

    @Test void who_pays_at_the_bank_goes_on_and_has_a_receipt() throws Exception {
        assertThat(cases.told(li.applicant())).first().asString().contains("180.00 元", "2020年9月27日 24:00");
        assertThat(page()).contains("缴纳评审费 180.00 元", "还有 7 天");
        choose(goToPay(), "pay");
        until(() -> cases.stands(li).equals("then"));
        assertThat(page()).contains("已缴费", "财政票据号", "JK20200920");
        assertThat(cases.told(li.applicant())).last().asString().contains("已收到您缴纳的评审费 180.00 元");
        assertThat(cases.page(cases.finance, "/finance/orders?state=PAID")).contains("李四", "180.00");
        assertThat(cases.post(li.applicant(), url() + "/pay").getStatus()).isEqualTo(422);
    }

    @Test void who_clicks_twice_at_once_has_one_payment_and_pays_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> cases.post(li.applicant(), url() + "/pay").getStatus());
            var other = threads.submit(() -> cases.post(li.applicant(), url() + "/pay").getStatus());
            assertThat(one.get()).isEqualTo(303);
            assertThat(other.get()).isEqualTo(303);
        }
        var cashier = cashier();
        choose(cashier, "pay");
        choose(cashier, "pay");
        until(() -> cases.stands(li).equals("then"));
        assertThat(receipts()).isEqualTo("PAID");
        assertThat(get(cashier)).contains("已支付，不会重复扣款");
    }

    @Test void a_callback_told_twice_at_once_is_received_once() throws Exception {
        behaves("DOUBLE", 0);
        choose(goToPay(), "pay");
        until(() -> cases.stands(li).equals("then"));
        var paid = told("T-twice", 18000);
        assertThat(callback(paid, "sandbox", Instant.now())).isEqualTo(200);
        assertThat(callback(paid, "sandbox", Instant.now())).isEqualTo(200);
        assertThat(cases.visits(li, "then")).isEqualTo(1);
        assertThat(receipts()).isEqualTo("PAID TWICE");
        assertThat(cases.page(cases.finance, "/finance/orders")).contains("重复到账，待退款");
    }

    @Test void a_forged_or_an_old_callback_is_not_believed() throws Exception {
        behaves("FORGE", 0);
        choose(goToPay(), "pay");
        var paid = told("T-forged", 18000);
        assertThat(callback(paid, "guessed", Instant.now())).isEqualTo(401);
        assertThat(callback(paid, "sandbox", Instant.now().minusSeconds(600))).isEqualTo(401);
        assertThat(callback(paid, "sandbox", clock.instant())).isEqualTo(401);        // wall time, not the plan's
        assertThat(callback("{}", "sandbox", Instant.now())).isEqualTo(401);
        assertThat(cases.stands(li)).isEqualTo("pay");
        assertThat(receipts()).isEmpty();
        assertThat(cases.post(li.applicant(), url() + "/check").getStatus()).isEqualTo(422);
        assertThat(page()).contains("支付处理中");
    }

    @Test void an_order_that_nobody_knows_is_not_found() throws Exception {
        assertThat(callback(told("T-1", 18000).replace("JK", "XX"), "sandbox", Instant.now())).isEqualTo(404);
    }

    @Test void a_lost_callback_is_settled_by_asking_and_meanwhile_nobody_pays_again() throws Exception {
        behaves("LOSE", 0);
        var cashier = goToPay();
        choose(cashier, "pay");
        assertThat(page()).contains("支付处理中", "已经付款的不需要再付");
        assertThat(get(cashier)).contains("已支付");
        job();
        assertThat(cases.stands(li)).isEqualTo("then");
        assertThat(receipts()).isEqualTo("PAID");
    }

    @Test void after_a_lost_callback_going_to_pay_again_or_asking_settles_it_at_once() throws Exception {
        behaves("LOSE", 0);
        choose(goToPay(), "pay");
        assertThat(cases.post(li.applicant(), url() + "/pay").getStatus()).isEqualTo(303);
        assertThat(cases.stands(li)).isEqualTo("then");
        var wang = li = cases.submitted("王五");
        behaves("LOSE", 0);
        choose(goToPay(), "pay");
        assertThat(cases.post(wang.applicant(), url() + "/check").getStatus()).isEqualTo(303);
        assertThat(receipts()).isEqualTo("PAID");
    }

    @Test void who_gives_up_at_the_bank_reads_that_nothing_was_taken() throws Exception {
        var form = HttpRequest.newBuilder(goToPay()).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("choice=cancel")).build();
        var back = HTTP.send(form, BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
        assertThat(cases.page(li.applicant(), URI.create(back).getPath() + "?" + URI.create(back).getQuery())).contains("您取消了支付，没有扣款");
    }

    @Test void a_wrong_amount_is_never_a_payment_finance_sees_to_it_and_calls_again() throws Exception {
        behaves("WRONG_AMOUNT", 0);
        choose(goToPay(), "pay");
        until(() -> receipts().equals("WRONG_AMOUNT"));
        assertThat(cases.stands(li)).isEqualTo("pay");
        assertThat(page()).contains("金额不符，财务核对中").doesNotContain("/pay\"");
        assertThat(cases.page(li.applicant(), "/applications/" + li.application() + "/progress")).contains("请不要再次缴费", "核对期间不会因逾期失效").doesNotContain("逾期视为放弃", "去缴费");
        assertThat(cases.told(li.applicant())).last().asString().contains("1.00 元", "180.00 元");
        assertThat(cases.post(li.applicant(), url() + "/pay").getStatus()).isEqualTo(422);
        clock.is("2020-09-29 09:00");
        job();
        assertThat(cases.stands(li)).isEqualTo("pay");                              // it does not lapse meanwhile
        assertThat(cases.page(cases.finance, "/finance/orders")).contains("金额不符", "1.00");
        assertThat(cases.page(cases.finance, "/")).contains("到账待处理").doesNotContain("没有等您处理的事");
        assertThat(cases.told(cases.finance)).last().asString().contains("有一笔到账需要处理", "实收 1.00 元，应缴 180.00 元");
        var odd = "/finance/receipts/" + receipt() + "/handled";
        assertThat(cases.post(cases.finance, odd, "handling", " ").getStatus()).isEqualTo(422);
        assertThat(cases.post(cases.finance, odd, "handling", "已退回 1 元").getStatus()).isEqualTo(303);
        assertThat(cases.told(li.applicant())).last().asString().contains("10月6日 24:00");
        assertThat(cases.told(li.applicant())).anyMatch(text -> text.contains("您缴纳的 1.00 元") && text.contains("已退回 1 元"));
        assertThat(page()).contains("收到 1.00 元（金额不符）", "处理：已退回 1 元");
        assertThat(Cases.text(cases.post(cases.finance, odd, "handling", "再退一次"))).contains("已由吴财务", "已退回 1 元");
        assertThat(cases.page(cases.finance, "/finance/orders?receipts=HANDLED")).contains("已处理的到账", "已退回 1 元（吴财务");
        choose(goToPay(), "pay");
        until(() -> cases.stands(li).equals("then"));
        assertThat(receipts()).isEqualTo("WRONG_AMOUNT PAID");
    }

    @Test void an_order_lapses_at_its_due_instant_and_not_a_second_before() {
        clock.is("2020-09-27 23:59:59");
        job();
        assertThat(cases.stands(li)).isEqualTo("pay");
        assertThat(page()).contains("今天截止", "去缴费");
        clock.is("2020-09-28 00:00:00");
        assertThat(cases.post(li.applicant(), url() + "/pay").getStatus()).isEqualTo(422);
        job();
        assertThat(cases.stands(li)).isEqualTo("LAPSED");
        assertThat(page()).contains("逾期未缴");
        assertThat(cases.told(li.applicant())).last().asString().contains("没有在规定的时间内缴费，已失效").doesNotContain("报送");
        assertThat(cases.post(li.applicant(), url() + "/pay").getStatus()).isEqualTo(422);
    }

    @Test void a_second_before_the_end_one_may_still_go_and_pay() throws Exception {
        clock.is("2020-09-27 23:59:59");
        choose(goToPay(), "pay");
        until(() -> cases.stands(li).equals("then"));
    }

    @Test void who_paid_before_the_end_but_was_not_told_of_does_not_lapse() throws Exception {
        clock.is("2020-09-27 23:50:00");
        behaves("LOSE", 0);
        choose(goToPay(), "pay");
        clock.is("2020-09-28 00:30:00");
        job();
        assertThat(cases.stands(li)).isEqualTo("then");
        assertThat(page()).as("when it was paid, not when it became known").containsPattern("缴费时间[^年]{1,80}2020年9月27日");
    }

    @Test void a_payment_under_way_at_the_end_is_closed_at_the_bank_before_it_lapses() throws Exception {
        var cashier = goToPay();
        clock.is("2020-09-28 00:00:00");
        behaves("FAIL", 0);
        job();
        assertThat(cases.stands(li)).isEqualTo("pay");                              // nobody knows: nothing lapses
        behaves("WORK", 0);
        job();
        assertThat(cases.stands(li)).isEqualTo("LAPSED");
        assertThat(get(cashier)).contains("这笔支付已关闭");
    }

    @Test void money_that_comes_after_the_end_is_written_down_and_to_be_paid_back() throws Exception {
        goToPay();
        clock.is("2020-09-28 00:00:00");
        job();
        assertThat(callback(told("T-late", 18000), "sandbox", Instant.now())).isEqualTo(200);
        assertThat(cases.stands(li)).isEqualTo("LAPSED");
        assertThat(receipts()).isEqualTo("LATE");
        assertThat(cases.told(li.applicant())).last().asString().contains("将退还给您");
        assertThat(cases.page(cases.finance, "/finance/orders")).contains("失效后到账，待退款");
    }

    @Test void nobody_elses_order_is_found_and_another_offices_finance_sees_nothing() {
        var other = cases.submitted("赵六");
        var missing = Cases.text(cases.get(other.applicant(), "/payments/999999999")).replace("999999999", "#");
        assertThat(Cases.text(cases.get(other.applicant(), url())).replace("" + order().id(), "#")).isEqualTo(missing);
        for (var deed : new String[] {"/pay", "/check"}) assertThat(cases.post(other.applicant(), url() + deed).getStatus()).isEqualTo(404);
        var elsewhere = new Cases(context, PIPELINE);
        assertThat(cases.page(elsewhere.finance, "/finance/orders")).doesNotContain("李四", "赵六");
        var clerkAsHimself = new Actor(cases.clerk.person(), cases.clerk.name(), null, null, Role.APPLICANT);
        assertThat(cases.page(clerkAsHimself, "/payments")).contains("没有需要缴费的申报");
    }

    // the sandbox, as a person and a test see it

    /** 去缴费; answers the address of the bank's page. */
    private URI goToPay() {
        var response = cases.post(li.applicant(), url() + "/pay");
        assertThat(response.getStatus()).as(Cases.text(response)).isEqualTo(303);
        return cashier();
    }

    private URI cashier() { return URI.create(page().replaceAll("(?s).*href=\"(http[^\"]*/pay/cashier/[^\"]*)\".*", "$1")); }

    private static void choose(URI cashier, String choice) throws Exception {
        var form = HttpRequest.newBuilder(cashier).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("choice=" + choice)).build();
        assertThat(HTTP.send(form, BodyHandlers.discarding()).statusCode()).isEqualTo(303);
    }

    private static void behaves(String mode, int millis) throws Exception {
        var body = BodyPublishers.ofString("{\"mode\":\"%s\",\"millis\":%d}".formatted(mode, millis));
        HTTP.send(HttpRequest.newBuilder(BANK.resolve("/pay/behaviour")).POST(body).build(), BodyHandlers.discarding());
    }

    private static String get(URI url) throws Exception { return HTTP.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body(); }

    private String told(String transaction, long amount) {
        return "{\"state\":\"PAID\",\"order\":\"%s\",\"transaction\":\"%s\",\"amount\":%d,\"ticket\":\"3300000001\"}".formatted(order().number(), transaction, amount);
    }

    private int callback(String body, String secret, Instant at) throws Exception {
        var time = Long.toString(at.getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var to = URI.create(context.getEnvironment().getProperty("hengcai.public-url") + HttpPaymentProvider.CALLBACK);
        var request = HttpRequest.newBuilder(to).header("Content-Type", "application/json").header("X-Time", time)
                .header("X-Signature", new SignedCall(secret).sign(time, "POST", to.getPath(), "", bytes)).POST(BodyPublishers.ofByteArray(bytes)).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    // the product

    private String url() { return "/payments/" + order().id(); }

    private String page() { return cases.page(li.applicant(), url()); }

    private void job() { Scope.run(Scope.job("payments"), settlement::run); }

    private OrderRow order() { return cases.in(Scope.of(li.applicant()), () -> OrderRow.of(db, li.applicant().person()).getFirst()); }

    private String receipts() {
        return cases.in(Scope.job("test"), () -> String.join(" ", db.sql("select kind from fee.receipt where subject = :id order by id")
                .param("id", li.application()).query(String.class).list()));
    }

    private long receipt() {
        return cases.in(Scope.job("test"), () -> db.sql("select max(id) from fee.receipt where subject = :id").param("id", li.application()).query(Long.class).single());
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static Process sandbox() {
        try {
            return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), Sandbox.class.getName(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI bank() {
        try {
            return URI.create("http://127.0.0.1:" + SANDBOX.inputReader().readLine().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

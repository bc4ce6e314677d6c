package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hengcai.messaging.SmsProvider.Answer;
import org.hengcai.messaging.SmsProvider.Outcome;
import org.hengcai.messaging.SmsProvider.Receipt;
import org.hengcai.messaging.SmsProvider.Sms;
import org.hengcai.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The product's own connector against the sandbox, a process of its own. */
class HttpSmsTest {

    static final String PHONE = "13900000001";

    Process sandbox;
    URI url;

    @BeforeEach void start() throws IOException {
        sandbox = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
            "-cp", System.getProperty("java.class.path"), Sandbox.class.getName(), "--port", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var out = sandbox.inputReader();
        url = URI.create("http://127.0.0.1:" + out.readLine().strip());
    }

    @AfterEach void it_ends_when_its_stdin_does() throws Exception {
        sandbox.getOutputStream().close();
        assertThat(sandbox.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test void the_same_key_twice_is_one_sms_and_the_phone_shows_its_text() throws Exception {
        var sms = new HttpSms(url + "/sms", "sandbox", "sandbox", null);
        var first = sms.send(code("code:1#1", "123456"));
        assertThat(first).isInstanceOf(Answer.Accepted.class);
        assertThat(sms.send(code("code:1#1", "123456"))).isEqualTo(first);
        assertThat(inbox()).containsOnlyOnce("\"key\"").contains("123456");
        assertThat(get("/sms?phone=" + PHONE)).contains("您的验证码是 123456");
        assertThat(sms.receipt("code:1#1")).map(Receipt::outcome).contains(Outcome.DELIVERED);
        assertThat(sms.receipt("code:2#1")).isEmpty();
    }

    @Test void a_wrong_secret_and_an_unapproved_or_overlong_message_are_refused() throws Exception {
        assertThat(new HttpSms(url + "/sms", "sandbox", "guessed", null).send(code("a#1", "123456"))).isInstanceOf(Answer.Unanswered.class);
        var sms = new HttpSms(url + "/sms", "sandbox", "sandbox", null);
        assertThat(sms.send(new Sms("b#1", PHONE, "HC9999", Map.of()))).isInstanceOf(Answer.Refused.class);
        assertThat(sms.send(code("c#1", "1234567"))).isInstanceOf(Answer.Refused.class);
        assertThat(inbox()).isEqualTo("[]");
    }

    @Test void a_lost_answer_is_asked_for_again_and_makes_no_second_sms() throws Exception {
        var sms = new HttpSms(url + "/sms", "sandbox", "sandbox", null);
        behaves("LOSE");
        assertThat(sms.send(code("d#1", "111111"))).isInstanceOf(Answer.Unanswered.class);
        behaves("FAIL");
        assertThat(sms.send(code("d#1", "111111"))).isInstanceOf(Answer.Unanswered.class);
        behaves("WORK");
        assertThat(sms.send(code("d#1", "111111"))).isInstanceOf(Answer.Accepted.class);
        assertThat(inbox()).containsOnlyOnce("\"key\"");
    }

    @Test void receipts_come_back_signed() throws Exception {
        BlockingQueue<Optional<Receipt>> received = new ArrayBlockingQueue<>(10);
        var product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var sms = new HttpSms(url + "/sms", "sandbox", "sandbox", "http://127.0.0.1:" + product.getAddress().getPort());
        product.createContext(HttpSms.CALLBACK, exchange -> {
            received.add(sms.calledBack(exchange.getRequestHeaders().getFirst("X-Time"), exchange.getRequestHeaders().getFirst("X-Signature"),
                exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        product.start();
        try {
            behaves("UNDELIVERED");
            sms.send(code("e#1", "222222"));
            assertThat(received.poll(10, TimeUnit.SECONDS)).map(Receipt::outcome).contains(Outcome.UNDELIVERED);
        } finally {
            product.stop(0);
        }
    }

    @Test void nobody_there_is_not_an_answer() {
        var sms = new HttpSms("http://127.0.0.1:1", "sandbox", "sandbox", null);
        assertThat(sms.send(code("f#1", "333333"))).isInstanceOf(Answer.Unanswered.class);
    }

    private static Sms code(String key, String code) { return new Sms(key, PHONE, "HC1001", Map.of("code", code, "minutes", "10")); }

    private String inbox() throws Exception { return get("/sms/inbox?phone=" + PHONE); }

    private void behaves(String mode) throws Exception {
        var body = HttpRequest.BodyPublishers.ofString("{\"mode\":\"%s\",\"millis\":0}".formatted(mode), StandardCharsets.UTF_8);
        call(HttpRequest.newBuilder(url.resolve("/sms/behaviour")).POST(body).build());
    }

    private String get(String path) throws Exception { return call(HttpRequest.newBuilder(url.resolve(path)).build()); }

    private static String call(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}

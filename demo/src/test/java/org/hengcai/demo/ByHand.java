package org.hengcai.demo;

import com.microsoft.playwright.Page;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The pages that stand in the middle of something begun: a code that was sent, a factor that is set up, a one-time link. */
final class ByHand {
    private static final String PHONE = "13800000035", NUMBER = "330523199608080029";

    private final DemoServer demo;
    private final Consumer<Page> look;

    ByHand(DemoServer demo, Consumer<Page> look) {
        this.demo = demo;
        this.look = look;
    }

    void visitWhatNoLinkLeadsTo() {
        var nobody = demo.window(1280);
        visit(nobody, "/register");
        fill(nobody, "name", "章晴", "number", NUMBER, "phone", PHONE);
        visit(nobody, "/password");
        fill(nobody, "number", NUMBER);
        firstEntry();
        phone();
        secondFactor();
    }

    private void firstEntry() {
        var page = demo.people.become("方系统", "系统管理员").get("/accounts").ok();
        var link = page.form("/accounts").with("name", "章晴").with("number", NUMBER).with("place", page.option("place", "财务")).submit().html.select("code").text();
        var window = demo.window(1280);
        visit(window, link.replaceFirst("https?://[^/]+", ""));
        fill(window, "phone", PHONE);
    }

    private void phone() {
        var window = demo.window(1280);
        demo.becomes(window, new Everything.Persona("陈一", ""));
        visit(window, "/plans/" + new Stages(demo).plan("湖州") + "/pre-check/taking");
        visit(window, "/step-up?next=/account/phone");
        var before = demo.people.codes("13800000014");
        window.locator("form[action='/step-up/code'] button").click();
        window.fill("#f-code", demo.people.newCode("13800000014", before));
        window.locator("form[action='/step-up'] button").click();
        window.waitForURL("**/account/phone");
        look.accept(window);
        fill(window, "phone", "13800000036");
    }

    private void secondFactor() {
        var window = demo.window(1280);
        demo.becomes(window, new Everything.Persona("何审查", Stages.HOUSING));
        visit(window, "/second-factor");
        var secret = Pattern.compile("\\b[A-Z2-7]{26,52}\\b").matcher(window.locator("main").innerText().replace(" ", ""));
        if (!secret.find()) throw new AssertionError(window.locator("main").innerText());
        fill(window, "code", code(secret.group()));
    }

    private void visit(Page window, String path) {
        window.navigate(path);
        look.accept(window);
    }

    /** Fills the form that holds these fields, sends it, and looks at what comes. */
    private void fill(Page window, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) window.fill("#f-" + namesAndValues[i], namesAndValues[i + 1]);
        window.locator("form:has(#f-" + namesAndValues[0] + ") button.btn-primary").click();
        window.waitForLoadState();
        look.accept(window);
    }

    /** RFC 6238, as an authenticator counts. */
    private static String code(String secret) {
        try {
            var bits = BigInteger.ZERO;
            for (var letter : secret.toCharArray()) bits = bits.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
            var length = secret.length() * 5 / 8;
            var number = bits.shiftRight(secret.length() * 5 % 8).toByteArray();
            var key = new byte[length];
            for (int i = 0; i < length && i < number.length; i++) key[length - 1 - i] = number[number.length - 1 - i];
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
            return "%06d".formatted((ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

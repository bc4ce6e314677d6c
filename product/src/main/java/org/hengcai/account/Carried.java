package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.hengcai.shared.WallClock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Carries what a stranger typed through logging in or registering, in that browser alone: a cookie for one path, encrypted so that only
 * this installation reads it, and for a short while. Nothing of it is kept here.
 */
@Component
public class Carried {
    /** A browser takes 4096 bytes with name and attributes. */
    private static final int MOST_COOKIE = 3800;
    private static final int MOST_TEXT = 64 * 1024;

    private final Secrets secrets;

    Carried(Secrets secrets) { this.secrets = secrets; }

    /** False: it is too much for a cookie, and nothing was set. */
    public boolean give(HttpServletRequest request, HttpServletResponse response, String name, String path, String text, Duration howLong) {
        var until = WallClock.now().plus(howLong).getEpochSecond();
        var bytes = deflated(text.getBytes(StandardCharsets.UTF_8));
        var sealed = secrets.encrypt(ByteBuffer.allocate(Long.BYTES + bytes.length).putLong(until).put(bytes).array());
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        if (value.length() > MOST_COOKIE) return false;
        set(request, response, name, path, value, howLong);
        return true;
    }

    /** What was given, if it is ours and not too old. */
    public Optional<String> find(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue().isEmpty()) return Optional.empty();
        try {
            var opened = ByteBuffer.wrap(secrets.decrypt(Base64.getUrlDecoder().decode(cookie.getValue())));
            if (WallClock.now().isAfter(Instant.ofEpochSecond(opened.getLong()))) return Optional.empty();
            var bytes = new byte[opened.remaining()];
            opened.get(bytes);
            return Optional.of(new String(inflated(bytes), StandardCharsets.UTF_8));
        } catch (RuntimeException | DataFormatException notOurs) {
            return Optional.empty();
        }
    }

    public void drop(HttpServletRequest request, HttpServletResponse response, String name, String path) { set(request, response, name, path, "", Duration.ZERO); }

    private static void set(HttpServletRequest request, HttpServletResponse response, String name, String path, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path(path).httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(age).build().toString());
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
            return out.toByteArray();
        }
    }

    private static byte[] inflated(byte[] bytes) throws DataFormatException {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            var all = new byte[MOST_TEXT];
            return Arrays.copyOf(all, inflater.inflate(all));
        }
    }
}

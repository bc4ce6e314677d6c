package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.hengcai.shared.WallClock;
import org.springframework.stereotype.Component;

/**
 * Proving oneself again by an SMS code, before submitting and before changing the phone [spec 3.1]. A page that needs it:
 * {@code var door = stepUp.ask(request, "/applications/5/preview"); if (door.isPresent()) return door.get();}
 */
@Component
public class StepUp {
    static final Duration VALID = Duration.ofMinutes(10);
    private static final String SHOWN = "hengcai.step-up";

    /** Has this session shown a code within the last ten minutes? */
    public boolean isShown(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SHOWN) instanceof Long at
            && WallClock.now().toEpochMilli() - at < VALID.toMillis();
    }

    /** The view to answer with when it has not: the page that asks, and then leads to {@code next}. */
    public Optional<String> ask(HttpServletRequest request, String next) {
        return isShown(request) ? Optional.empty()
            : Optional.of("redirect:/step-up?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    void shown(HttpServletRequest request) { request.getSession().setAttribute(SHOWN, WallClock.now().toEpochMilli()); }
}

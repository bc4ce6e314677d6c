package org.hengcai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The instant at which a request's headers were read, taken once: it decides a deadline, not the commit [spec 3.3]. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Arrival extends OncePerRequestFilter {

    private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    private final Clock clock;

    Arrival(Clock clock) { this.clock = clock; }

    /** When the current request arrived; outside a request, now. */
    public Instant at() { return AT.isBound() ? AT.get() : clock.instant(); }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var failure = ScopedValue.where(AT, clock.instant()).call(() -> {
            try {
                chain.doFilter(request, response);
                return null;
            } catch (IOException | ServletException e) {
                return e;
            }
        });
        if (failure instanceof IOException e) throw e;
        if (failure instanceof ServletException e) throw e;
    }
}

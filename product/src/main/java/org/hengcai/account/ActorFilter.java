package org.hengcai.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs each request as its actor. The grants are read anew each time, so that one withdrawn no longer works on the next
 * request, and whoever decides about others has shown a second factor in this session [spec 3.1]. Without a sign-in the
 * request runs as the public.
 */
@Component
@Order(0)                                   // after the security chain, which reads the session's sign-in
class ActorFilter extends OncePerRequestFilter {

    static final String GRANT = "hengcai.grant";
    static final String GRANTS = "hengcai.grants";

    private final Grants grants;

    ActorFilter(Grants grants) { this.grants = grants; }

    @Override protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/webjars/");
    }

    @Override protected boolean shouldNotFilterErrorDispatch() { return false; }

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var failure = ScopedValue.where(Scope.CURRENT, scope(request)).call(() -> {
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

    private Scope scope(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) return Scope.PUBLIC;
        var granted = grants.of(who.person());
        request.setAttribute(GRANTS, granted);
        var chosen = chosen(granted.stream().filter(g -> g.usableBy(who)).toList(), request);
        return chosen == null ? Scope.PUBLIC : Scope.of(chosen.actor(who.person()));
    }

    private static @Nullable Granted chosen(List<Granted> usable, HttpServletRequest request) {
        var session = request.getSession(false);
        var wanted = session == null ? null : session.getAttribute(GRANT);
        for (var each : usable) if (wanted instanceof Long id && id == each.id()) return each;
        return usable.isEmpty() ? null : usable.getFirst();
    }
}

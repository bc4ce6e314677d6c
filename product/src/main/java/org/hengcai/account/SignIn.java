package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hengcai.shared.NotFound;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends a session; who may begin one is decided before. */
@Component
public class SignIn {
    private final SecurityContextRepository signIns;

    SignIn(SecurityContextRepository signIns) { this.signIns = signIns; }

    /** Signs a person in with a new session id, acting by the given grant (0: for himself). */
    public void begin(long person, boolean secondFactor, long grant, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) request.changeSessionId();
        request.getSession(true).setAttribute(ActorFilter.GRANT, grant);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person, secondFactor), null, List.of()));
        SecurityContextHolder.setContext(context);
        signIns.saveContext(context, request, response);
    }

    /** Who is signed in on this request; only where somebody must be. */
    SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) throw new NotFound();
        return who;
    }

    /** 离开这台电脑: nothing of the session stays. */
    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }
}

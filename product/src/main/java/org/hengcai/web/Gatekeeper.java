package org.hengcai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks at each route whether this actor may enter: the stranger is led to log in, the wrong role is told which role it takes. */
class Gatekeeper implements HandlerInterceptor {

    @Override public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;           // static files
        var rule = method.getMethodAnnotation(MayEnter.class);
        if (rule == null && HttpMethod.OPTIONS.matches(request.getMethod())) return true;      // the framework's own answer: which methods there are
        if (rule == null) throw new IllegalStateException("No @MayEnter on " + method);
        var actor = Scope.actor();
        if (rule.everyone() || actor != null && (rule.signedIn() || actor.is(rule.value()))) return true;
        if (actor == null) return toLogIn(request, response);
        throw new WrongRole(Arrays.asList(rule.value()));
    }

    private static boolean toLogIn(HttpServletRequest request, HttpServletResponse response) {
        var next = "GET".equals(request.getMethod()) ? pathAndQuery(request) : "/";
        var target = "/log-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setHeader("Location", target);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
        return false;
    }

    private static String pathAndQuery(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

}

package org.hengcai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes NULs out of what was typed, in one place: no keyboard types one, pasted text may hold one, and no database text can. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TextOnly extends OncePerRequestFilter {

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override public @Nullable String getParameter(String name) { return text(super.getParameter(name)); }

            @Override public String @Nullable [] getParameterValues(String name) {
                var values = super.getParameterValues(name);
                return values == null ? null : texts(values);
            }

            @Override public Map<String, String[]> getParameterMap() {
                var map = new LinkedHashMap<String, String[]>();
                super.getParameterMap().forEach((name, values) -> map.put(name, texts(values)));
                return map;
            }
        }, response);
    }

    private static String[] texts(String[] values) { return Arrays.stream(values).map(TextOnly::text).toArray(String[]::new); }

    private static @Nullable String text(@Nullable String value) { return value == null ? null : value.replace("\0", ""); }
}

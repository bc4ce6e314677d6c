package org.hengcai.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What was typed, made readable in one place: NULs taken out, for pasted text may hold one and no database text can; a number
 * typed in full-width forms (１８, ２０２０－０９－０１) read as the same in plain ones. Bytes that are no UTF-8 are refused before
 * any page is asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TextOnly extends OncePerRequestFilter {
    /** A number, date or code alone, of which a figure is full-width; a sentence keeps its characters. */
    private static final Pattern FULL_WIDTH = Pattern.compile("(?=.*[０-９])[\\p{Graph} 　０-９Ａ-Ｚａ-ｚ－．／：]{1,64}");

    @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            if (!isUpload(request)) request.getParameterMap();
            chain.doFilter(readable(request), response);
        } catch (InvalidParameterException unreadable) {
            if (isUpload(request) && unreadable.getErrorCode() == 413) tooLarge(request, response);
            else PlainRefusal.answer(response, unreadable.getErrorCode());
        }
    }

    /** The error page, whole, says so; nobody tries to read that body again. */
    private static void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new MaxUploadSizeExceededException(-1));
        response.sendError(413);
    }

    /** An upload is read where its size is judged. */
    private static boolean isUpload(HttpServletRequest request) { return request.getContentType() != null && request.getContentType().startsWith("multipart/"); }

    private static HttpServletRequest readable(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
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
        };
    }

    private static String[] texts(String[] values) { return Arrays.stream(values).map(TextOnly::text).toArray(String[]::new); }

    private static @Nullable String text(@Nullable String value) {
        if (value == null) return null;
        var text = value.replace("\0", "");
        return FULL_WIDTH.matcher(text).matches() ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}

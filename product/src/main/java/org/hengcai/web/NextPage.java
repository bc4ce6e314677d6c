package org.hengcai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What the page that one is sent to says once, at its top: 已提交，回执号 2020-001689. */
public final class NextPage {
    private static final String SAYS = "says";

    private NextPage() {}

    /** To be called by a handler that answers with a redirect. */
    public static void says(String sentence) {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        RequestContextUtils.getOutputFlashMap(request).put(SAYS, sentence);
    }

    static @Nullable String said(HttpServletRequest request) {
        var carried = RequestContextUtils.getInputFlashMap(request);
        return carried == null || carried.get(SAYS) == null ? null : Objects.toString(carried.get(SAYS));
    }
}

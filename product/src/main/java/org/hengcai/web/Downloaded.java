package org.hengcai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hengcai.shared.Scope;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A document left the platform with this answer; the log tells who took it.
 *
 * @param subject the person, organisation or application it is about
 * @param name as it is called where it is kept
 */
public record Downloaded(long subject, String name) {
    private static final String HERE = Downloaded.class.getName();

    /** To be called by whoever hands it out. */
    public static void says(long subject, String name) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(HERE, new Downloaded(subject, name), RequestAttributes.SCOPE_REQUEST);
    }

    /** The same, of one's own organisation's: a sheet, minutes. */
    public static void says(String name) {
        var actor = Scope.actor();
        if (actor != null) says(actor.organisation() == null ? actor.person() : actor.organisation(), name);
    }

    public static Optional<Downloaded> of(HttpServletRequest request) { return request.getAttribute(HERE) instanceof Downloaded one ? Optional.of(one) : Optional.empty(); }
}

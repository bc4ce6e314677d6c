package org.hengcai.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is typed between two pages, kept in the session, encrypted: a session's row shows nobody's number. */
@Component
class Drafts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Secrets secrets;

    Drafts(Secrets secrets) { this.secrets = secrets; }

    void keep(HttpServletRequest request, Object draft) {
        request.getSession().setAttribute(key(draft.getClass()), secrets.encrypt(JSON.writeValueAsString(draft)));
    }

    <T> Optional<T> find(HttpServletRequest request, Class<T> type) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(key(type)) instanceof byte[] sealed
            ? Optional.of(JSON.readValue(secrets.text(sealed), type)) : Optional.empty();
    }

    void forget(HttpServletRequest request, Class<?> type) {
        var session = request.getSession(false);
        if (session != null) session.removeAttribute(key(type));
    }

    private static String key(Class<?> type) { return "hengcai.draft." + type.getName(); }
}

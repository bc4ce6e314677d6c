package org.hengcai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Scope;
import org.hengcai.web.view.Dates;
import org.hengcai.web.view.Frame;
import org.hengcai.web.view.MenuItem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a page at the moment it is rendered. */
@Component
class Frames {
    static final String ELDER = "elder";

    private final List<MenuEntry> entries;
    private final ObjectProvider<UnreadCount> unread;
    private final ObjectProvider<Places> places;
    private final ObjectProvider<ClockBanner> banner;
    private final String siteName;
    private final StaticFiles statics;
    private final Duration session;
    private final Clock clock;

    Frames(ObjectProvider<MenuEntry> entries, ObjectProvider<UnreadCount> unread, ObjectProvider<Places> places,
            ObjectProvider<ClockBanner> banner, @Value("${hengcai.site-name}") String siteName,
            StaticFiles statics, @Value("${spring.session.timeout}") Duration session, Clock clock) {
        this.clock = clock;
        this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.unread = unread;
        this.places = places;
        this.banner = banner;
        this.siteName = siteName;
        this.statics = statics;
        this.session = session;
    }

    Frame of(HttpServletRequest request) {
        @Nullable Actor actor = Scope.actor();
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var notice = banner.getIfAvailable();
        return new Frame(csrf == null ? "" : csrf.getToken(), csrf == null ? "_csrf" : csrf.getParameterName(),
                actor == null ? null : Long.toString(actor.person()), actor == null ? null : actor.name(), actor == null ? null : actor.place(), menu(actor, request.getRequestURI()),
                request.getRequestURI(), elder(request), notice == null ? null : notice.sentence(),
                actor == null ? 0 : unread.stream().mapToInt(UnreadCount::unread).sum(), siteName,
                actor == null ? List.of() : places.stream().flatMap(p -> p.places().stream()).toList(),
                statics.base(), actor == null ? 0 : session.toSeconds(), NextPage.said(request), Dates.time(clock.instant()));
    }

    private List<MenuItem> menu(@Nullable Actor actor, String path) {
        return entries.stream()
                .filter(e -> e.roles().isEmpty() || actor != null && e.roles().contains(actor.role()) && e.where().test(actor))
                .map(e -> new MenuItem(e.label(), e.url(), e.url().equals("/") ? path.equals("/") : path.startsWith(e.url())))
                .toList();
    }

    static boolean elder(HttpServletRequest request) {
        if (request.getCookies() == null) return false;
        for (Cookie cookie : request.getCookies())
            if (cookie.getName().equals(ELDER) && cookie.getValue().equals("1")) return true;
        return false;
    }
}

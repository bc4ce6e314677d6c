package org.hengcai.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What surrounds a page: who is here, as what, where they may go. {@code place} reads "organisation · role". */
public record Frame(
        String csrfToken,
        String csrfParameter,
        @Nullable String personName,
        @Nullable String place,
        List<MenuItem> menu,
        String path,
        boolean elder,
        @Nullable String clockBanner,
        int unread,
        String siteName,
        List<Place> places) {

    public boolean loggedIn() {
        return personName != null;
    }
}

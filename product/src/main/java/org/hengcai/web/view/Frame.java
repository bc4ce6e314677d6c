package org.hengcai.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: who is here, as what, where they may go.
 *
 * @param person their number, so that what is typed here and not yet sent is theirs alone
 * @param place reads "organisation · role"
 * @param statics the address of our style and scripts, made from their content
 * @param said what was just done, told once
 * @param shownAt when the page was made, as a print tells it
 * @param sessionSeconds until a session without a request ends; 0 without one
 */
public record Frame(
        String csrfToken,
        String csrfParameter,
        @Nullable String person,
        @Nullable String personName,
        @Nullable String place,
        List<MenuItem> menu,
        String path,
        boolean elder,
        @Nullable String clockBanner,
        int unread,
        String siteName,
        List<Place> places,
        String statics,
        long sessionSeconds,
        @Nullable String said,
        String shownAt) {

    public boolean loggedIn() {
        return personName != null;
    }
}

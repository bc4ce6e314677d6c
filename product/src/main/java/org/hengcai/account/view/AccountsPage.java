package org.hengcai.account.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.jspecify.annotations.Nullable;

/** Accounts an administrator assigns: the form, links not used yet, grants in force. */
public record AccountsPage(AssignForm form, List<Choice> kinds, List<Choice> places, @Nullable Fresh fresh, List<Link> links, List<Held> held,
        Pager pager, List<Problem> problems) {

    /** The link just made; it is shown until it was noted. */
    public record Fresh(String url, String name, String place, String until) {}

    public record Link(long entry, String name, String number, String place, OffsetDateTime expiresAt) {}

    public record Held(long grant, String name, String number, String place, OffsetDateTime since, boolean mine) {}
}

package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.TimeRow;
import org.jspecify.annotations.Nullable;

/**
 * A person's employer: bound to, asked, or to be found.
 *
 * @param current    the employer's name; null: none
 * @param waiting    the request nobody has answered; null: none
 * @param declined   why the last request was declined, if it was
 * @param words      what was searched for; null: nothing yet
 * @param invitation the link for the contact of an employer that is not there yet; null: something was found
 * @param registered employers this person registered as their contact
 */
public record BindingPage(@Nullable String current, @Nullable Waiting waiting, @Nullable String declined, @Nullable String words, List<Found> found,
        @Nullable String invitation, List<Registered> registered, List<TimeRow> history, List<Problem> problems) {

    public record Waiting(long binding, String employer, String since) {}

    public record Found(long organisation, String name, String code, String region) {}

    public record Registered(long organisation, String name, String standing) {}
}

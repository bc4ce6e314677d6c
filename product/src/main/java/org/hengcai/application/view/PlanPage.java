package org.hengcai.application.view;

import java.util.List;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.State;
import org.hengcai.web.view.VerdictRow;
import org.jspecify.annotations.Nullable;

/**
 * One plan: what its notice asks, its two countdowns, and for an applicant what the archive says to it.
 *
 * @param scopes who may apply, each with its clause
 * @param checks the pre-check, one a title; empty for whoever has no archive
 * @param requirements the conditions as sentences, for whoever has no pre-check
 * @param apply what the button leads to
 */
public record PlanPage(long plan, String name, String issuer, String document, boolean example, List<DueRow> due, List<Line> scopes,
        List<Check> checks, @Nullable Todo todo, List<Requirements> requirements, List<String> athand, Apply apply, List<Contact> contacts, boolean ownContact) {

    public record Line(String text, @Nullable String clause, @Nullable String url) {}

    /**
     * @param heading how the proposed route stands
     * @param lead what it was judged on
     * @param compared all routes in one sentence
     * @param others each in one line with what is missing, and with its conditions
     */
    public record Check(String title, String heading, String lead, String compared, List<VerdictRow> rows, List<Other> others) {}

    public record Other(State state, String word, String name, @Nullable String missing, @Nullable String clause, @Nullable String url, List<VerdictRow> rows) {}

    /** What should be done before a pre-check can say much: bind to an employer, fill the archive. */
    public record Todo(String text, String url, String action) {}

    public record Requirements(String title, List<Line> common, List<Route> routes) {}

    public record Route(String name, List<Line> conditions) {}

    /** Exactly one of: a log-in, a button, an application already begun (with a sentence when it is too late for it), a sentence why not; {@code word}: what the button or the link says. */
    public record Apply(@Nullable String logInUrl, boolean button, @Nullable String goOnUrl, @Nullable String why, String word) {}

    public record Contact(String name, @Nullable String address, String phone, String dial) {}
}

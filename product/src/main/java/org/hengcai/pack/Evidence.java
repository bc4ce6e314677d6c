package org.hengcai.pack;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * An attachment that a plan asks for.
 *
 * @param why said to the applicant beside the field
 * @param titles the titles it is for; empty means all
 * @param routes the routes it is for; empty means all
 * @param entry the kind of archive entry that may back it instead of an upload, by its fact key; null: an upload only
 * @param when the case in which it is asked for; null: always
 */
public record Evidence(String id, String name, String why, List<Clause> clauses, Set<String> titles, Set<String> routes,
                       @Nullable String entry, @Nullable Expression when) {

    /** Whether it is asked for on this route at all; an unknown title may be any. */
    public boolean isFor(@Nullable String title, String route) {
        return (titles.isEmpty() || title == null || titles.contains(title)) && (routes.isEmpty() || routes.contains(route));
    }

    /** Whether this person needs it. */
    public enum Need { NEEDED, NOT_NEEDED, TO_JUDGE }

    /** One requirement as it stands for one person. */
    public record Asked(Evidence evidence, Need need) {}
}

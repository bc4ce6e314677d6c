package org.hengcai.pack;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * One checkable requirement (申报条件), with the clause it comes from.
 *
 * @param says the requirement in a sentence, as the clause puts it
 * @param applies the case in which it is asked at all; null: always
 * @param otherwise why it isn't asked in the other case
 * @param question what a person, or the applicant, must answer when the facts don't
 * @param remedy what can still be done when it is not met
 * @param verified false: its figures come from a rule we could not read
 */
public record Condition(String id, List<Clause> clauses, Weight weight, String says, Requirement requirement,
                        @Nullable Expression applies, @Nullable String otherwise, @Nullable String question, @Nullable String remedy, boolean verified,
                        Place at) {

    /** What it means when a condition is not met: it blocks, it warns, or a person has to say. */
    public enum Weight { BLOCKS, WARNS, PERSON }

    /** The same where a route does not ask for it, for this reason and by these clauses. */
    Condition switchedOff(String because, List<Clause> by) {
        return new Condition(id, by, weight, says, new Requirement.SwitchedOff(), null, because, null, null, verified, at);
    }

    /** Whether it rests on the points of the score sheet. */
    public boolean asksScore() { return requirement instanceof Requirement.ByScore; }

    boolean isOff() { return requirement instanceof Requirement.SwitchedOff; }

    /** The facts it speaks of. */
    public Set<String> uses() {
        return applies == null ? requirement.uses() : union(requirement.uses(), applies.uses());
    }

    /** Rests on nothing but what the employer vouches for, so that the question goes to it. */
    public boolean vouched() { return !uses().isEmpty() && uses().stream().allMatch(path -> path.startsWith("vouched.")); }

    private static Set<String> union(Set<String> some, List<String> more) {
        var all = new java.util.LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    /** The clauses as one text, half-width: 二(一)、二(三). */
    public String clause() { return String.join("、", clauses.stream().map(Clause::text).toList()); }
}

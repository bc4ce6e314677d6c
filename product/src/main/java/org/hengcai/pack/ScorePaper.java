package org.hengcai.pack;

import java.util.List;
import org.hengcai.shared.Clause;
import org.jspecify.annotations.Nullable;

/**
 * The form of a score sheet: what is printed around its items.
 *
 * @param controls the control items (控制项), each to be ticked
 * @param controlFact the fact that the ticks become; null: there are none
 * @param recommenders the headings of the recommenders' blocks; none: nobody recommends on it
 * @param opinion what a recommender signs; {@code {姓名}} stands for the applicant
 * @param most the points it comes to at most
 */
public record ScorePaper(String title, List<String> controls, @Nullable String controlFact, List<String> recommenders, String opinion,
                         @Nullable Integer threshold, double most, List<Clause> clauses) {}

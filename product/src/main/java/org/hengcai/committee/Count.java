package org.hengcai.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.pack.Committee;
import org.hengcai.shared.Problem;

/** The counted paper ballots on one application, in whole numbers [reg. 22, spec 3.7]. */
record Count(int votesFor, int votesAgainst, int abstained, int recused) {

    /** The votes for that pass: the pack's share of those attending, the recused counted among them or not as it says. */
    int needed(Committee rules, int attending) { return rules.threshold().least(rules.recusedCount() ? attending : attending - recused); }

    boolean passed(Committee rules, int attending) { return rules.passed(votesFor, rules.recusedCount() ? attending : attending - recused); }

    /** Every fault of these figures, with its own message. */
    List<Problem> problems(AgendaRow of, int attending) {
        if (recused > attending) return List.of(CommitteeTexts.tooManyRecused(of, recused, attending));
        if (recused == attending) return List.of(CommitteeTexts.nobodyVotes(of));
        var cast = votesFor + votesAgainst + abstained;
        return cast == attending - recused ? List.of() : List.of(CommitteeTexts.doesNotAddUp(of, cast, attending, recused));
    }

    /** One row of the form; empty where nothing was typed in it or where a figure is faulty. */
    static Optional<Count> read(AgendaRow of, Map<String, String> typed, List<Problem> problems) {
        var figures = new ArrayList<Integer>();
        if (Box.all().stream().allMatch(box -> typed(of, typed, box).isEmpty())) return Optional.empty();
        for (var box : Box.all()) figure(of, box, typed(of, typed, box), problems).ifPresent(figures::add);
        return figures.size() < 4 ? Optional.empty() : Optional.of(new Count(figures.get(0), figures.get(1), figures.get(2), figures.get(3)));
    }

    private static Optional<Integer> figure(AgendaRow of, Box box, String text, List<Problem> problems) {
        if (text.matches("[0-9]{1,3}")) return Optional.of(Integer.valueOf(text));
        problems.add(text.isEmpty() ? CommitteeTexts.missing(of, box) : CommitteeTexts.noWholeNumber(of, box, text));
        return Optional.empty();
    }

    static String typed(AgendaRow of, Map<String, String> typed, Box box) { return typed.getOrDefault(box.field(of.subject()), "").strip(); }

    /** The four figures of a row. */
    enum Box {
        FOR("赞成"), AGAINST("反对"), ABSTAINED("弃权"), RECUSED("回避");

        final String label;

        Box(String label) { this.label = label; }

        String field(long application) { return name().toLowerCase(java.util.Locale.ROOT) + "-" + application; }

        static List<Box> all() { return List.of(values()); }
    }
}

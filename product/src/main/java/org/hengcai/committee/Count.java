package org.hengcai.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.pack.Committee;
import org.hengcai.shared.Problem;
import org.hengcai.web.Entered;

/** The counted paper ballots on one application, in whole numbers [reg. 22, spec 3.7]. */
record Count(int votesFor, int votesAgainst, int abstained, int recused) {

    /** The votes for that pass: the pack's share of those attending, the recused counted among them or not as it says. */
    int needed(Committee rules, int attending) { return rules.threshold().least(rules.recusedCount() ? attending : attending - recused); }

    boolean passed(Committee rules, int attending) { return rules.passed(votesFor, rules.recusedCount() ? attending : attending - recused); }

    /** Those who may vote are as many as a meeting needs; where the pack counts the recused among those attending, they are [ours]. */
    boolean quorate(Committee rules, int attending, int size) { return rules.recusedCount() || rules.quorate(attending - recused, size); }

    /** Every fault of these figures, with its own message. */
    List<Problem> problems(AgendaRow of, int attending, int size, Committee rules) {
        if (recused > attending) return List.of(CommitteeTexts.tooManyRecused(of, recused, attending));
        if (recused == attending) return List.of(CommitteeTexts.nobodyVotes(of));
        if (!quorate(rules, attending, size)) return List.of(CommitteeTexts.tooFewVote(of, attending, recused, size, rules));
        var cast = votesFor + votesAgainst + abstained;
        return cast == attending - recused ? List.of() : List.of(CommitteeTexts.doesNotAddUp(of, cast, attending, recused));
    }

    /** One row of the form; empty where nothing was typed in it or where a figure is faulty. */
    static Optional<Count> read(AgendaRow of, Map<String, String> typed, Entered entered) {
        if (Box.all().stream().allMatch(box -> typed(of, typed, box).isEmpty())) return Optional.empty();
        var figures = new ArrayList<Integer>();
        for (var box : Box.all()) {
            var figure = entered.number(box.field(of.subject()), of.applicant() + "：" + box.label, typed(of, typed, box), 0, 999, CommitteeTexts.missing(of, box));
            if (figure != null) figures.add(figure);
        }
        return figures.size() < 4 ? Optional.empty() : Optional.of(new Count(figures.get(0), figures.get(1), figures.get(2), figures.get(3)));
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

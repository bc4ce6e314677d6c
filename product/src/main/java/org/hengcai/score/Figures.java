package org.hengcai.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengcai.application.ScoreSaid;
import org.hengcai.pack.Score;
import org.jspecify.annotations.Nullable;

/** The figures of one sheet side by side: claimed, confirmed by the employer, corrected by those who came later. */
record Figures(ScoreSaid said, List<Figure> examined) {

    /** Everything that the employer said of an item, in its order. */
    List<Figure> confirmed(String item) { return said(item, true); }

    /** Everything that those said who came later. */
    List<Figure> corrected(String item) { return said(item, false); }

    private List<Figure> said(String item, boolean confirms) {
        return examined.stream().filter(figure -> figure.item().equals(item) && figure.confirms() == confirms).toList();
    }

    /** The newest that an examiner said. */
    Optional<Figure> newest(String item) { return examined.stream().filter(figure -> figure.item().equals(item)).reduce((_, later) -> later); }

    /** What stands: what an examiner said last, else what the applicant claims; null: nothing. */
    @Nullable Double standing(String item) {
        var claim = said.claims().get(item);
        return newest(item).map(Figure::points).orElse(claim == null ? null : claim.points());
    }

    /** Claimed, and no examiner has said anything of it since. */
    boolean waits(String item) {
        var claim = said.claims().get(item);
        return claim != null && newest(item).map(figure -> figure.isBehind(claim)).orElse(true);
    }

    Map<String, Double> standing() {
        var all = new LinkedHashMap<>(said.points());
        examined.forEach(figure -> all.put(figure.item(), figure.points()));
        return all;
    }

    /** The items of a sheet that wait for an examiner. */
    List<Score.Item> waiting(Score score) { return score.items().filter(Score.Item::open).filter(item -> waits(item.key())).toList(); }

    /** Changes with everything that is said. */
    long seen() { return examined.isEmpty() ? 0 : examined.getLast().id(); }
}

package org.hengcai.examination.view;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.Tile;
import org.jspecify.annotations.Nullable;

/** 待审查, 待报送 or 已审查: the work list of an organisation. */
public record WorkListPage(String heading, String tab, String query, List<Tile> tiles, List<DueRow> dues, List<Row> rows, Pager pager,
        boolean forwards, String forwardLabel, Set<Long> chosen, List<Problem> problems) {

    public record Row(long visit, long application, String applicant, String numberMasked, String employer, String title,
            String specialty, String route, String receipt, String stage, String waiting, boolean late, String outcome,
            boolean takesBack, @Nullable String claimedBy) {}
}

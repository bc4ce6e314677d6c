package org.hengcai.delivery.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.hengcai.web.view.Tile;
import org.jspecify.annotations.Nullable;

/** What waits for stamped copies; what a scanned code was, when it is an old version's. */
public record DeliveriesPage(String tab, List<Tile> tiles, String code, @Nullable OldVersion old, List<Row> rows, Pager pager, List<Problem> problems) {

    public record Row(long visit, String applicant, String numberMasked, String employer, String title, String copies, State state, String waiting,
            boolean late) {}

    /** @param changes what differs between it and the version that is good now */
    public record OldVersion(long visit, String applicant, String title, int version, int now, List<String> changes) {}
}

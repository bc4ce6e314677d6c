package org.hengcai.score.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.SummaryRow;

/** A score sheet before an examiner. */
public record JudgePage(long visit, String heading, String lead, boolean open, long seen, String deed, ScoreTable table, List<SummaryRow> said, List<Problem> problems) {}

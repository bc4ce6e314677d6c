package org.hengcai.pack.view;

import java.util.List;
import org.hengcai.web.view.SummaryRow;

/** One opened version as its administrator sees it. */
public record VersionPage(long plan, String name, List<SummaryRow> head, List<StageRow> stages, List<Unverified> unverified, Differences differences) {}

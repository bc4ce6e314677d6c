package org.hengcai.pack.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.SummaryRow;

/**
 * A checked pack before it is opened as a plan.
 *
 * @param unverified values of rules that nobody could read (verified: false)
 * @param rehearsable there are applications under an earlier version
 * @param asking the second question is asked: the choice stands, a further POST opens
 */
public record UploadPage(long upload, String name, List<SummaryRow> head, List<StageRow> stages, List<Unverified> unverified, Differences differences, boolean rehearsable, List<Choice> offices,
        List<Choice> organisers, String office, String organiser, String officeName, String organiserName, boolean asking, List<Problem> problems) {}

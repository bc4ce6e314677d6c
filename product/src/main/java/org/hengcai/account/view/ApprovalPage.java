package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.FileLink;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.TimeRow;
import org.jspecify.annotations.Nullable;

/**
 * One registration with its letter.
 *
 * @param letter  the letter decided about: another one meanwhile makes the decision void
 * @param alike   employers with which this one may be confused, in sentences
 * @param earlier the letters before this one
 * @param reason  what was typed as reason
 */
public record ApprovalPage(long organisation, long letter, String name, State state, String standing, boolean waits, List<SummaryRow> rows,
        String letterUrl, boolean letterIsImage, @Nullable String warning, List<String> alike, List<TimeRow> history,
        List<FileLink> earlier, String reason, List<Problem> problems) {}

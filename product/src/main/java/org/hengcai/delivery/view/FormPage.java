package org.hengcai.delivery.view;

import java.util.List;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;

/**
 * One review form before the applicant.
 *
 * @param stamps whose stamps each copy needs, in words
 * @param changes what differs from the version before; empty at the first
 */
public record FormPage(long application, String lead, int version, String code, int copies, String stamps, State state, String word, boolean delivered,
        List<String> changes, List<SummaryRow> summary, List<Copy> received) {

    public record Copy(int number, State state, String word) {}
}

package org.hengcai.application.view;

import java.util.List;
import org.hengcai.web.view.SummaryRow;

/**
 * What of the answers goes into one's archive.
 *
 * @param fresh drafts that would be made
 * @param there what stands in the archive already
 * @param other what the archive says otherwise, with what it says
 * @param wrong what can't be made, and why
 * @param rest what is nobody's entry
 */
public record TakingPage(long plan, String name, List<SummaryRow> fresh, List<SummaryRow> there, List<SummaryRow> other, List<SummaryRow> wrong, List<String> rest, List<PreCheckPage.Hidden> hidden) {

    public boolean isEmpty() { return hidden.isEmpty(); }
}

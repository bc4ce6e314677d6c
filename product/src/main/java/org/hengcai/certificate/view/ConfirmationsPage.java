package org.hengcai.certificate.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;

/** What waits to be confirmed, and the certificates this organiser has issued. */
public record ConfirmationsPage(List<Row> waiting, Pager pager, Set<Long> chosen, List<Issued> issued, Pager issuedPager, String search,
        Map<String, String> typed, List<Problem> problems) {

    public record Row(long visit, String applicant, String numberMasked, String employer, String title, String stage) {}

    public record Issued(long id, String number, String name, String title, String decision, String issuedOn, State state, String word) {}

    public String typed(String field) { return typed.getOrDefault(field, ""); }
}

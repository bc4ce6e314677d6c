package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;

/**
 * All organisations, with the form for a new department, bureau or office.
 *
 * @param known the one that is there already and the form would make again
 */
public record OrganisationsPage(List<Row> rows, List<Choice> kinds, String kind, String q, Pager pager, OrganisationForm form, List<Choice> newKinds,
        List<Choice> regions, @Nullable Known known, List<Problem> problems) {

    public record Known(String name, String url) {}

    public record Row(long organisation, String name, @Nullable String code, String kind, String region, String contact, State state, String standing) {}
}

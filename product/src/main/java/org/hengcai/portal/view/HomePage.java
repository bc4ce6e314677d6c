package org.hengcai.portal.view;

import java.util.List;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;

/** The home page of whoever is not signed in. */
public record HomePage(List<Link> plans, List<Link> notices, List<Link> manuals, List<SummaryRow> facts) {

    /** @param word how it stands; empty: nothing to say */
    public record Link(String url, String label, String note, State state, String word) {

        public Link(String url, String label, String note) { this(url, label, note, State.NONE, ""); }
    }
}

package org.hengcai.committee.view;

import java.util.List;

/** The minutes of a meeting, as they are printed, signed and sealed [reg. 22, 23]. */
public record MinutesPage(String heading, String plan, String name, String heldOn, String place, String chair, int size, int attending, String quorum,
        String threshold, String experts, String office, List<Row> rows, int passed, String recordedBy, String concludedAt) {
    public record Row(int number, String applicant, String employer, String title, int attending, int recused, int votesFor, int votesAgainst,
            int abstained, int needed, String result) {}
}

package org.hengcai.committee.view;

import java.util.List;

/** Who will be told what, before it is sent. */
public record InvitePage(String heldAt, String when, String place, List<Row> rows) {
    public record Row(long visit, String applicant, String title, String before) {}
}

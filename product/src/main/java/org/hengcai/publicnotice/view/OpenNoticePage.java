package org.hengcai.publicnotice.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One public notice for everybody: names, employers, titles; no numbers. */
public record OpenNoticePage(String heading, String organisation, String postedOn, int days, String endsAt, String objections, @Nullable String contact, List<Row> rows) {
    public record Row(String applicant, String employer, String title, String specialty, String ends) {}
}

package org.hengcai.publicnotice.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dry run of posting: who is on the sheet, when it ends, whether that is in time. */
public record PostPage(String place, @Nullable String contact, @Nullable String phone, int days, String postedOn, String endsAt, List<Row> rows, @Nullable String warning) {

    public record Row(long visit, String applicant, String title, String specialty, String facts) {}
}

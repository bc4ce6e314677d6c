package org.hengcai.publicnotice.view;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What waits to be posted, and the sheets posted so far. */
public record SheetsPage(List<Waiting> waiting, List<Sheet> sheets, String place, String placeExample, String contact, String phone, Set<Long> chosen, List<Problem> problems,
        @Nullable String stillExamined) {

    public record Waiting(long visit, String applicant, String numberMasked, String title, String specialty, String stage, int days) {}

    public record Sheet(long id, String stage, String postedOn, String endsAt, int people, String state) {}
}

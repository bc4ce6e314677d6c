package org.hengcai.application.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.FileLink;
import org.hengcai.web.view.PhotoRules;
import org.hengcai.web.view.StepItem;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.TaskRow;
import org.hengcai.web.view.VerdictRow;
import org.jspecify.annotations.Nullable;

/** One step of the wizard, or its task list; what a step does not need stays empty. */
public record StepPage(long application, String heading, String lead, List<StepItem> steps, List<TaskRow> tasks, boolean open,
        String next, List<Problem> problems, List<Line> missing, Photo photo, Pledge pledge, FormPart form, List<Entry> entries,
        Set<Long> chosen, @Nullable String since, List<Attachment> attachments, List<SummaryRow> applicant, List<Group> preview, List<VerdictRow> verdict,
        String told, boolean again, List<Mend> mend, boolean submitted, String standing) {

    /** What this step was returned for; {@code url} leads to the archive where it is an entry's. */
    public record Mend(String about, String reason, @Nullable String url, String state) {}

    /** What is missing, and where it is mended. */
    public record Line(String sentence, String url) {}

    public record Photo(@Nullable PhotoRules rules, @Nullable String url, String note) {}

    public record Pledge(List<String> paragraphs, @Nullable String signedAt) {}

    public record FormPart(int version, List<Choice> titles, List<Choice> specialties, List<Choice> routes, String title, String specialty,
            String route, String routeHint, String statement, int most, String committee, String employer, Set<String> open, List<Ask> own, @Nullable Sheet sheet) {

        /** What is not chosen here: what is fixed, and of an application that came back what was not returned. */
        public List<SummaryRow> rows() {
            var rows = new ArrayList<SummaryRow>();
            if (!open.contains("title")) rows.add(new SummaryRow("申报职称", title));
            if (!open.contains("specialty") && !specialty.isEmpty()) rows.add(new SummaryRow("申报专业", specialty));
            if (!open.contains("route")) rows.add(new SummaryRow("申报途径", routes.stream().filter(one -> one.value().equals(route)).map(Choice::label).findFirst().orElse(route)));
            rows.add(new SummaryRow("现工作单位", employer));
            rows.add(new SummaryRow("评委会办事机构", committee));
            return rows;
        }
    }

    /** The score sheet that belongs to the form; {@code says} how it stands. */
    public record Sheet(String title, String says, boolean asked) {}

    public record Entry(long id, String kind, String title, String text) {}

    public record Attachment(String evidence, String name, String why, String clause, boolean needed, boolean backed, boolean open, List<FileLink> files) {}

    public record Group(String name, List<Item> items) {}

    public record Item(String about, String text, List<FileLink> files) {}
}

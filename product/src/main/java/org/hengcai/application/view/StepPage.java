package org.hengcai.application.view;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.DueRow;
import org.hengcai.web.view.FileLink;
import org.hengcai.web.view.PhotoRules;
import org.hengcai.web.view.StepItem;
import org.hengcai.web.view.TaskRow;
import org.hengcai.web.view.VerdictRow;
import org.jspecify.annotations.Nullable;

/** One step of the wizard, or its task list; what a step does not need stays empty. */
public record StepPage(long application, String heading, String lead, List<StepItem> steps, List<TaskRow> tasks, boolean open,
        String next, List<Problem> problems, List<Line> missing, Photo photo, Pledge pledge, FormPart form, List<Entry> entries,
        Set<Long> chosen, @Nullable String since, List<Attachment> attachments, List<Group> preview, List<VerdictRow> verdict,
        String told, boolean again, List<DueRow> due) {

    /** What is missing, and where it is mended. */
    public record Line(String sentence, String url) {}

    public record Photo(@Nullable PhotoRules rules, @Nullable String url, String note) {}

    public record Pledge(List<String> paragraphs, @Nullable String signedAt) {}

    public record FormPart(int version, List<Choice> titles, List<Choice> specialties, List<Choice> routes, String title, String specialty,
            String route, String statement, int most, String committee, String employer) {}

    public record Entry(long id, String kind, String title, String text) {}

    public record Attachment(String evidence, String name, String why, String clause, boolean needed, boolean backed, List<FileLink> files) {}

    public record Group(String name, List<Item> items) {}

    public record Item(String about, String text, List<FileLink> files) {}
}

package org.hengcai.pack.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.State;
import org.jspecify.annotations.Nullable;

/** The plans opened, the checked uploads that wait, and what was wrong with a pack just sent. */
public record PacksPage(List<Row> plans, List<Upload> uploads, List<Rehearsed> rehearsals, List<FaultRow> faults, @Nullable String faulty, List<Problem> problems, @Nullable String said) {

    public record Row(String url, String name, String pack, String version, String opened, State state, String word) {}

    public record Upload(String url, String name, String version, String uploaded) {}

    /** How a version was rehearsed on existing applications. */
    public record Rehearsed(String url, String name, String asked, State state, String word) {}

    /** Where it stands: file, line, column; what is wrong; what would be right. */
    public record FaultRow(String file, String place, String what, String right) {}
}

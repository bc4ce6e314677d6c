package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/** One entry before its verifier: the claim beside the evidence. {@code own}: the clerk's own, for a colleague to verify. */
public record VerificationPage(long version, int revision, String applicant, String number, String unit, String kindLabel, String title,
        State state, String word, String since, @Nullable String note, List<SummaryRow> rows, List<EvidenceView> files, boolean hasCopies,
        List<Choice> ticks, List<String> ticked, @Nullable String decision, @Nullable String reason, List<Problem> problems, boolean waits,
        boolean returnable, boolean own, List<SummaryRow> decided, String back) {}

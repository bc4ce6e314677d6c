package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.hengcai.web.view.TimeRow;
import org.jspecify.annotations.Nullable;

/**
 * One entry as its owner sees it.
 *
 * @param lacks    what a draft needs before it can be sent
 * @param cleared  said when its owner cleared the evidence it was verified by
 * @param inForce  said when an earlier verified version stays in force meanwhile
 * @param sendTo   who would verify it, by name
 * @param bureauTo the bureau that can verify instead of the employer; null where there is no such choice
 */
public record EntryPage(long entry, long version, int revision, String kindLabel, String title, State state, String word, @Nullable String lead,
        List<SummaryRow> rows, List<SlotView> slots, List<String> lacks, List<Problem> problems, @Nullable String returned, @Nullable String cleared, @Nullable String inForce,
        @Nullable String note, @Nullable String sendTo, @Nullable String bureauTo, @Nullable String why, boolean canEdit, boolean canUpload,
        boolean canSend, boolean canWithdraw, boolean canRemove, List<TimeRow> history, @Nullable String done) {

    /** A kind of evidence and the files given for it. */
    public record SlotView(String code, String input, String label, @Nullable String hint, boolean required, int limit, List<EvidenceView> files) {}
}

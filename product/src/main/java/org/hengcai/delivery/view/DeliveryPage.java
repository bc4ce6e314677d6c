package org.hengcai.delivery.view;

import java.util.List;
import java.util.Set;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one form before who collects them.
 *
 * @param stamps whose stamps each copy needs
 * @param unprinted the applicant has never downloaded this version
 * @param stored what the stored version is called, to open and compare
 * @param corrected what has changed since this version was made; then a new one is due
 */
public record DeliveryPage(long visit, long form, int revision, String applicant, int version, String code, boolean open, boolean unprinted, String stored, List<Choice> stamps, List<Copy> copies,
        List<SummaryRow> summary, List<String> corrected, List<Version> versions, List<Problem> problems) {

    /** @param received when and by whom */
    public record Copy(int number, Set<String> stamped, boolean ticked, @Nullable String received) {}

    public record Version(int version, String code, String madeAt, List<String> changes) {}
}

package org.hengcai.delivery.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a review form, ready to be set.
 *
 * @param barCode picture as a data URI
 * @param photo picture as a data URI
 * @param signature picture as a data URI
 */
public record FormSheet(ReviewForm form, String code, int version, int copies, String madeOn, String barCode, @Nullable String photo, @Nullable String signature) {
    private static final int ON_COVER = 4;

    /** The first few, which say whose form it is. */
    public List<ReviewForm.Line> cover() { return form.basics().stream().limit(ON_COVER).toList(); }
}

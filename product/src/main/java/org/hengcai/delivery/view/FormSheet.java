package org.hengcai.delivery.view;

import org.jspecify.annotations.Nullable;

/**
 * One version of a review form, ready to be set.
 *
 * @param barCode picture as a data URI
 * @param photo picture as a data URI
 */
public record FormSheet(ReviewForm form, String code, int version, int copies, String madeOn, String barCode, @Nullable String photo) {}

package org.hengcai.certificate.view;

import java.util.List;
import org.hengcai.web.view.State;
import org.hengcai.web.view.SummaryRow;
import org.jspecify.annotations.Nullable;

/**
 * One certificate.
 *
 * @param back where its list is
 * @param revoked since when and why it no longer holds; null: it holds
 * @param revokes whether who looks may revoke it
 */
public record CertificatePage(long id, String heading, String lead, State state, String word, List<SummaryRow> summary, String back, String backLabel,
        @Nullable String revoked, boolean revokes, String verifyAt) {}

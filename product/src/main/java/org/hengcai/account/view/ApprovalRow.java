package org.hengcai.account.view;

import java.time.OffsetDateTime;
import org.hengcai.web.view.State;

/** A row of the bureau's list of registrations. */
public record ApprovalRow(long organisation, String name, String code, String kind, String sender, OffsetDateTime sentAt, State state, String standing) {}

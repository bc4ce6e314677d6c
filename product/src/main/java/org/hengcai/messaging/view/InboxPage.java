package org.hengcai.messaging.view;

import java.util.List;
import org.hengcai.web.view.Pager;

/** A person's messages, the latest first. */
public record InboxPage(List<InboxRow> rows, int unread, Pager pager) {}

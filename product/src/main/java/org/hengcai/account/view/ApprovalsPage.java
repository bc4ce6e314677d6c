package org.hengcai.account.view;

import java.util.List;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;

/** Registrations before a bureau, those that wait first. */
public record ApprovalsPage(List<ApprovalRow> rows, List<Choice> standings, String standing, Pager pager) {}

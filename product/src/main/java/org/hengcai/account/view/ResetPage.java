package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;

/** A forgotten password: whose it is. */
public record ResetPage(String number, String code, List<Problem> problems) {}

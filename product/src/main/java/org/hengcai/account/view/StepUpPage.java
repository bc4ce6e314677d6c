package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;

/** Proving oneself again: first the code is sent, then asked for. */
public record StepUpPage(String phoneMasked, String next, boolean sent, List<Problem> problems) {}

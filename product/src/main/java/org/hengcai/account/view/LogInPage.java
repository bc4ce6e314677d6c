package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;

/** Logging in by number or phone. */
public record LogInPage(String identifier, String next, List<Problem> problems) {}

package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;

/** The code sent to the new phone, and a password. */
public record FirstEntryCodePage(String token, String place, String who, String phoneMasked, String code, List<Problem> problems) {}

package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;

/** Changing one's phone: the new number. */
public record PhonePage(String nowMasked, String phone, List<Problem> problems) {}

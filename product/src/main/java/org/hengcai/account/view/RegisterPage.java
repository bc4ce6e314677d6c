package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;

/** The first step of registering: who one is and where the code goes. */
public record RegisterPage(String name, String kind, String number, String phone, String next, List<Choice> kinds, List<Problem> problems) {}

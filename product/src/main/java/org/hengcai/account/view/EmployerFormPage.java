package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;

/** Registering an employer, or mending its registration; {@code action} is where the form goes. */
public record EmployerFormPage(EmployerForm form, String action, boolean mending, List<Choice> kinds, List<Choice> regions,
        List<Choice> departments, List<Problem> problems) {}

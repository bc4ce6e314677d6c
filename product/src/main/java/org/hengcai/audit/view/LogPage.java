package org.hengcai.audit.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.jspecify.annotations.Nullable;

/** The log, the latest first, by what the URL filters. */
public record LogPage(List<LogRow> rows, List<Choice> deeds, @Nullable String deed, @Nullable String subject, @Nullable String person, Pager pager,
        List<Problem> problems) {}

package org.hengcai.messaging.view;

import java.util.List;
import org.hengcai.web.view.Choice;
import org.hengcai.web.view.Pager;
import org.jspecify.annotations.Nullable;

/** Every SMS with what became of it, the latest first; {@code trouble} when none can leave at all; {@code further}: not the first page. */
public record LedgerPage(List<LedgerRow> rows, List<Choice> standings, @Nullable String standing, @Nullable String trouble, boolean further, Pager pager) {}

package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** One step of a wizard, above its page. */
public record StepItem(String label, @Nullable String url, State state, boolean here) {}

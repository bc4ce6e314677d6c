package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** A deadline: 个人提交截止 · 10月15日 24:00 · 还有 25 天. {@code state} MEND when soon, STOP when past. */
public record DueRow(String label, String when, @Nullable String note, State state) {}

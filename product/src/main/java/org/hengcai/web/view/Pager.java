package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** Where one is in a list that goes on by its last row: 本页 50 件，共 128 件. */
public record Pager(String range, @Nullable String firstUrl, @Nullable String nextUrl) {}

package org.hengcai.web.view;

import org.jspecify.annotations.Nullable;

/** A file that is there: its name, 1.2 MB · 9月18日 20:14, where it opens, where a POST removes it. */
public record FileLink(String name, @Nullable String note, String url, @Nullable String removeUrl) {}

package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The question before a file's bytes go for good. */
public record BlankPage(long entry, long file, String name, boolean verified, @Nullable String why, List<Problem> problems) {}

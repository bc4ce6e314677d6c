package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** The one form for any kind: a new entry ({@code version} null) or a change of the version that was seen. */
public record EntryForm(String kind, String kindLabel, String help, String action, @Nullable Long version, int revision, List<FormField> fields,
        List<Problem> problems, String back, @Nullable String say) {}

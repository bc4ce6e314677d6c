package org.hengcai.archive.view;

import java.util.List;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;

/** One input of the form that serves every kind. {@code type}: text, long, date, year, number, choice. */
public record FormField(String name, String label, String type, @Nullable String value, @Nullable String hint, boolean required,
        List<Choice> choices, @Nullable String unit, @Nullable Integer max) {}

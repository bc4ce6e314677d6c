package org.hengcai.shared;

/** What is wrong with one field, and what would be right; {@code field} is the input's name, or empty for the whole form. */
public record Problem(String field, String wrong, String right) {}

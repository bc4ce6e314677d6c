package org.hengcai.pack.view;

import org.jspecify.annotations.Nullable;

/** A value of a pack whose source nobody could read (verified: false): where it stands, what it says, on what it rests, why not. */
public record Unverified(String of, String value, String clause, @Nullable String note) {}

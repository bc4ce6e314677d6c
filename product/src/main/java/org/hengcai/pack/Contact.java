package org.hengcai.pack;

import org.jspecify.annotations.Nullable;

/** An office named in the notice: where it is and how it is reached. */
public record Contact(String name, @Nullable String region, @Nullable String address, String phone) {}

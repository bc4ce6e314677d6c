package org.hengcai.archive;

/** An entry that a fact comes from. */
public record Behind(long entry, String kind, String title) {}

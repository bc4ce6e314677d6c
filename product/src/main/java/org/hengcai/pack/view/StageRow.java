package org.hengcai.pack.view;

/** A stage of a pack's pipeline. */
public record StageRow(String name, String kind, String actor, String clause, String note) {}

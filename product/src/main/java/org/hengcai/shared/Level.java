package org.hengcai.shared;

/** 层级 of a title, lowest first. */
public enum Level {
    TECHNICIAN("员级"), ASSISTANT("助理级"), INTERMEDIATE("中级"), ASSOCIATE_SENIOR("副高级"), SENIOR("正高级");

    private final String label;

    Level(String label) { this.label = label; }

    public String label() { return label; }
}

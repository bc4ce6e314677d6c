package org.hengcai.shared;

/** What somebody looks for, as a pattern of SQL's {@code like}: every sign of it means itself, {@code %} and {@code _} too. */
public final class Like {
    private Like() {}

    public static String containing(String typed) { return "%" + literal(typed) + "%"; }

    public static String startingWith(String typed) { return literal(typed) + "%"; }

    private static String literal(String typed) { return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"); }
}

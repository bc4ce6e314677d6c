package org.hengcai.pack;

/** One thing wrong with a pack or with facts: where it stands, what is wrong, what would be right. */
public record Fault(String file, int line, int column, String what, String right) {

    @Override public String toString() {
        return file + ":" + line + ":" + column + ": " + what + (right.isEmpty() ? "" : "，" + right);
    }
}

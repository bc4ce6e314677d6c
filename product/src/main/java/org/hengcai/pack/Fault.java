package org.hengcai.pack;

/** One thing wrong with a pack or with facts: where it stands, what is wrong, what would be right. */
public record Fault(String file, int line, int column, String what, String right) {

    /** The same, its file named from outside its pack. */
    Fault in(String folder) { return new Fault(folder + file, line, column, what, right); }

    @Override public String toString() {
        return file + ":" + line + ":" + column + ": " + what + (right.isEmpty() ? "" : "，" + right);
    }
}

package org.hengcai.shared;

/** A place in a notice, written half-width: 二(一), A1.二.3. */
public record Clause(String text) {
    @Override public String toString() { return text; }
}

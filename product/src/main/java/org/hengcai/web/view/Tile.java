package org.hengcai.web.view;

/** A count that leads to its list. {@code state} STOP or MEND where it presses. */
public record Tile(long count, String label, String url, State state, boolean here) {

    public Tile(long count, String label, String url) {
        this(count, label, url, State.NONE, false);
    }
}

package org.hengcai.shared;

/** Somebody was faster: what the user saw is no longer what stands. */
public class ChangedMeanwhile extends RuntimeException {
    public ChangedMeanwhile(String sentence) { super(sentence, null, false, false); }
}

package org.hengcai.shared;

/** What was asked for does not exist, or is not this actor's: both answer the same, so that nobody can probe. */
public class NotFound extends RuntimeException {
    public NotFound() { super(null, null, false, false); }
}

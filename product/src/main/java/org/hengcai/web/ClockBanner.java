package org.hengcai.web;

/** The sentence that says on each page that the clock was moved; the demo answers, the product has none. */
public interface ClockBanner {
    String sentence();
}

package org.hengcai.application;

/** What a plan asks of the photo [A1.二.1]; "more" and "less" are strict, the ratio includes both ends. */
public record PhotoFigures(long moreThanBytes, long lessThanBytes, int widerThan, int higherThan,
        int leastRatioPercent, int mostRatioPercent, boolean whiteBackground) {}

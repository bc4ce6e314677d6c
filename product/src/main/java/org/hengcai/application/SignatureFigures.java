package org.hengcai.application;

/** From when on a drawing passes for a signature, in the pixels of the signing field [A1.二.2: 字迹要求清晰; ours: the figures]. */
public record SignatureFigures(int leastStrokes, double leastLength, double leastWidth, double leastHeight, int mostPoints) {}

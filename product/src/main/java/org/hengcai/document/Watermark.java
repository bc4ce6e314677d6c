package org.hengcai.document;

/** What stands faintly across every page, e.g. 申报人 · 回执号 · 版本 [五(一): 带有“水印”]. */
public record Watermark(String text) {}

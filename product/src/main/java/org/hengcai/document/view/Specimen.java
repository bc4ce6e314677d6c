package org.hengcai.document.view;

import java.util.List;

/** A plain document, a paragraph a line: what the fonts can set. */
public record Specimen(String title, List<String> paragraphs) {}

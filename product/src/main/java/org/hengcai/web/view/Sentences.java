package org.hengcai.web.view;

import java.util.List;

/** Sentences that people wrote, put side by side. */
public final class Sentences {
    private Sentences() {}

    /** Joined by ；: none but the last keeps the mark at its end. */
    public static String joined(List<String> sentences) {
        var parts = sentences.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
        var joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) joined.append(i == parts.size() - 1 ? parts.get(i) : bare(parts.get(i)) + "；");
        return joined.toString();
    }

    private static String bare(String sentence) { return sentence.replaceAll("[。；;，,.\\s]+$", ""); }
}

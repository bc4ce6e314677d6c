package org.hengcai.application.view;

import java.util.List;
import org.hengcai.web.view.TextPart;

/** A plan's whole notice; its clauses can be linked to. */
public record NoticePage(long plan, String planName, String heading, String issuer, List<TextPart> parts, List<TextPart> contents) {}

package org.hengcai.portal.view;

import java.util.List;
import org.hengcai.web.view.TextPart;

/** A manual. */
public record HelpPage(String heading, List<TextPart> parts, List<HomePage.Link> others) {}

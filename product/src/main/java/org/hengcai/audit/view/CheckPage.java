package org.hengcai.audit.view;

import java.time.Instant;

/** What walking the chain came to, in a sentence. */
public record CheckPage(boolean whole, String heading, String sentence, Instant at) {}

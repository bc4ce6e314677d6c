/** Tells people: their inbox, the outbox that leaves by SMS exactly once, one-time codes, and the ledger of it all. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: view", "audit", "jobs"})
package org.hengcai.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

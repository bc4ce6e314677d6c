/** A person's achievement archive: entries, their versions and evidence, and who verified them; facts come out of verified entries alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: view", "account", "files", "messaging", "audit"})
package org.hengcai.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

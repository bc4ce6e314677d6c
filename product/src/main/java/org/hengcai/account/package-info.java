/** People, employers, departments, bureaus, their grants and how somebody signs in; fills each request's {@code Actor}. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "files", "audit", "messaging", "calendar", "document"})
package org.hengcai.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

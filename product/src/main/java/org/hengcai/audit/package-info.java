/** Who did what to whom, when: a log that is only appended to, each row's hash covering the row before it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "web :: view"})
package org.hengcai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

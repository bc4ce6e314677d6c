/** Working days by the State Council's arrangements, in versions, and every deadline counted in them. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.hengcai.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

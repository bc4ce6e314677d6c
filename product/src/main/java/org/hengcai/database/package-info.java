/** Owns how the program comes by its PostgreSQL: an embedded one whose data stay, or an existing server. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hengcai.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

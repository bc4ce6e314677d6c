/** Bytes and their true type: what was uploaded or made, under its hash, and how it is served. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package org.hengcai.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

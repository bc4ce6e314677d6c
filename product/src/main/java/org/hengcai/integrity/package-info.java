/** Fraud and what follows from it: who may not apply, and until when. */
@NullMarked
@ApplicationModule
package org.hengcai.integrity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

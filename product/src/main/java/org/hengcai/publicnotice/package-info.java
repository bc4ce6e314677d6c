/** Public notices (公示): the notice sheet, its working days, objections and what was found, the outcome and forwarding. */
@NullMarked
@ApplicationModule
package org.hengcai.publicnotice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

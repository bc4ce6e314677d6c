/** Review forms (评审表): made after payment in versions, printed with watermark and bar code, stamped copies ticked off. */
@NullMarked
@ApplicationModule
package org.hengcai.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Employers, departments, bureaus and the committee office examine what lies before them: marks, the correction list, batches, forwarding, acceptance. */
@NullMarked
@ApplicationModule
package org.hengcai.examination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

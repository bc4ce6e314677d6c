/** What is done again and again: each module's {@link org.hengcai.jobs.Job} beans, run once in the cluster. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.hengcai.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

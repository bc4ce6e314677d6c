/** People, employers, departments, bureaus, their grants and how somebody signs in; fills each request's {@code Actor}. */
@NullMarked
@ApplicationModule
package org.hengcai.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

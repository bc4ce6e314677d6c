/** What every page shares: who may enter which route, the frame around a page, errors in plain words, secure headers. */
@NullMarked
@ApplicationModule
package org.hengcai.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

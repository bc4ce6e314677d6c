/** What the module's templates take. */
@NullMarked
package org.hengcai.certificate.view;

import org.jspecify.annotations.NullMarked;

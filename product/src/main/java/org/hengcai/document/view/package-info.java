/** What the module's templates take. */
@NullMarked
package org.hengcai.document.view;

import org.jspecify.annotations.NullMarked;

/** The records that the archive's templates take. */
@NullMarked
package org.hengcai.archive.view;

import org.jspecify.annotations.NullMarked;

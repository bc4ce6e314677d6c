/** The way in: the home page, who one is and what waits, over all modules. */
@NullMarked
package org.hengcai.portal;

import org.jspecify.annotations.NullMarked;

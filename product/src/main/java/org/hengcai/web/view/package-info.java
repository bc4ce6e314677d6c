/** What the layout and the components take: the records every page is made of. */
@NullMarked
package org.hengcai.web.view;

import org.jspecify.annotations.NullMarked;

/** What the layout and the components take: the records every page is made of, for every module. */
@NullMarked
@NamedInterface("view")
package org.hengcai.web.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

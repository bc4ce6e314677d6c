/** What the pages of public notices show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.publicnotice.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

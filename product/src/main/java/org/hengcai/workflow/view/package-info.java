/** What workflow's pages show. */
@NullMarked
@NamedInterface("view")
package org.hengcai.workflow.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** What audit's pages take. */
@NullMarked
package org.hengcai.audit.view;

import org.jspecify.annotations.NullMarked;

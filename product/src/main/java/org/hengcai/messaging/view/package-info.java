/** What messaging's pages take. */
@NullMarked
package org.hengcai.messaging.view;

import org.jspecify.annotations.NullMarked;

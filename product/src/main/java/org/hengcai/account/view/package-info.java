/** What account's pages take. */
@NullMarked
package org.hengcai.account.view;

import org.jspecify.annotations.NullMarked;

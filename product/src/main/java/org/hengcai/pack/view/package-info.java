/** What the administrator's pages of plan packs show. */
@NullMarked
package org.hengcai.pack.view;

import org.jspecify.annotations.NullMarked;

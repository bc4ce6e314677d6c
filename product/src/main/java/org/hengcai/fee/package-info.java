/** Fees (收费): whether who examines charges, orders to pay, what the payment provider tells, what finance must see to. */
@NullMarked
@ApplicationModule
package org.hengcai.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

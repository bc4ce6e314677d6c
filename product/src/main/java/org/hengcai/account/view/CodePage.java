package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A code was sent to a phone and is asked for.
 *
 * @param who what to call the person; null where it is plain
 */
public record CodePage(@Nullable String who, String phoneMasked, String next, List<Problem> problems) {}

package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A code was sent to a phone and is asked for.
 *
 * @param who what to call the person; null where it is plain
 * @param code what was typed as code
 */
public record CodePage(@Nullable String who, String phoneMasked, String next, String code, List<Problem> problems) {}

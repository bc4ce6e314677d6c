package org.hengcai.account.view;

import java.util.List;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Entering an assigned account.
 *
 * @param name     as assigned or typed
 * @param assigned the masked number the administrator wrote; null: the person types who he is
 */
public record FirstEntryPage(String token, String place, String name, @Nullable String assigned, String kind, String number, String phone,
        List<Choice> kinds, List<Problem> problems) {}

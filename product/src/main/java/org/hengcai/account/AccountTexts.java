package org.hengcai.account;

import org.hengcai.shared.Problem;

/** What account says in Chinese, one method a sentence. */
final class AccountTexts {
    static final String BINDING_ANSWERED = "这条绑定申请已有处理结果，或者已由本人撤回。";

    private AccountTexts() {}

    static Problem bindingWaits() { return new Problem("employer", "您已有一条绑定申请等待单位确认", "如要改绑其他单位，请先撤回这一条"); }

    static Problem boundAlready() { return new Problem("employer", "您已经是这个单位的人员", "无须重复申请"); }

    static Problem held(String why) { return new Problem("employer", "现在不能变更单位：" + why, "申报结束或撤回后才能变更"); }
}

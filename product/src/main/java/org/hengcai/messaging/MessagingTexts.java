package org.hengcai.messaging;

import org.hengcai.shared.Problem;

/** What messaging says in Chinese. */
final class MessagingTexts {
    private MessagingTexts() {}

    static Problem tooManyCodes() {
        return new Problem("code", "这个手机号请求验证码过于频繁", "请用最近收到的一条；10 分钟内最多 5 条、一天最多 20 条，稍后可再获取");
    }

    static Problem noCode() {
        return new Problem("code", "没有可用的验证码，可能已用过或已超过 10 分钟", "请重新获取，并输入新收到的 6 位数字");
    }

    static Problem olderCode() {
        return new Problem("code", "这是较早的一条验证码，已不能用", "请输入最后收到的一条");
    }

    static Problem wrongCode(int left) {
        return new Problem("code", "验证码不对", left == 0 ? "请重新获取一条" : "请核对短信中的 6 位数字，还可以试 %d 次".formatted(left));
    }

    static Problem codeGuessedTooOften() {
        return new Problem("code", "这条验证码已输错 5 次，不能再用", "请重新获取一条");
    }
}

package org.hengcai.messaging;

import org.hengcai.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What messaging says in Chinese. */
final class MessagingTexts {
    static final String RESEND = "重发短信";

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

    static Problem notACode(String typed) {
        return typed.isEmpty() ? new Problem("code", "没有填写验证码", "请输入短信中的 6 位数字") : new Problem("code", "验证码应为 6 位数字", "请按短信重新输入");
    }

    static Problem wrongCode(int left) {
        return new Problem("code", "验证码不对", left == 0 ? "请重新获取一条" : "请核对短信中的 6 位数字，还可以试 %d 次".formatted(left));
    }

    static Problem codeGuessedTooOften() {
        return new Problem("code", "这条验证码已输错 5 次，不能再用", "请重新获取一条");
    }

    /** How an SMS stands, in words; shown with its shape. */
    static String standing(String standing) {
        return switch (standing) {
            case "WAITING" -> "等待发送";
            case "SENT" -> "已发出，未回执";
            case "DELIVERED" -> "已送达";
            case "UNDELIVERED" -> "未送达";
            case "REFUSED" -> "服务商不收";
            case "GIVEN_UP" -> "多次发送未成";
            case "EXPIRED" -> "过期未发";
            case "NO_ADDRESS" -> "没有手机号";
            default -> throw new IllegalArgumentException(standing);
        };
    }

    /** Why it stands so, as far as the provider has said; its own words are for who runs the platform. */
    static @Nullable String trouble(String standing) {
        return switch (standing) {
            case "WAITING" -> "短信服务商暂时没有收下，会自动再发";
            case "UNDELIVERED" -> "运营商没有送到这个手机，可能停机、关机或号码有误";
            case "REFUSED" -> "短信服务商不接收，请核对手机号，并请系统管理员查看原因";
            case "GIVEN_UP" -> "短信服务商一直没有应答，请系统管理员查看原因后再发";
            default -> null;
        };
    }

    static String noProvider() { return "还没有接通短信服务：设置 HENGCAI_SMS_URL、HENGCAI_SMS_KEY、HENGCAI_SMS_SECRET 并重新启动后，等待中的短信会自动发出。"; }

    static String cannotResend() { return "这条短信的状态已有变化，现在不需要或不能再发"; }

    static String count(int shown) { return "本页 " + shown + " 条"; }
}

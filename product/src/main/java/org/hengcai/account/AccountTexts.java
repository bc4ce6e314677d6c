package org.hengcai.account;

import java.time.Duration;
import java.time.Instant;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** What account says in Chinese, one method a sentence. */
final class AccountTexts {
    static final String WAITS_FOR_BUREAU = "待人力社保部门审核";
    static final String SENT_BACK = "已退回，待重新上传";
    static final String APPROVED = "已通过";
    static final String LETTER_MISSING = "待上传授权委托证明";
    static final String REGISTRATION_CLOSED = "这项登记正在审核或已经通过，不能再修改。";
    static final String REGISTRATION_DECIDED = "这项登记已经通过，不能再放弃。";
    static final String LETTER_DECIDED = "这份授权委托证明已经处理过，或者单位已另传了一份。";
    static final String IN_USE = "在用";
    static final String NOT_APPROVED_YET = "待审核";
    static final String PLATFORM = "平台运行管理";
    static final String FIRST_ADMINISTRATOR = "首位管理员";
    static final String LINK_CLOSED = "这个链接已不能使用";
    static final String LINK_CLOSED_WHY = "它可能已经用过、已被收回，或者超过了有效期。";
    static final String LINK_CLOSED_NOW = "如果您已经设置过密码，请直接登录；否则请联系给您链接的管理员重新分配。";
    static final String BINDING_ANSWERED = "这条绑定申请已有处理结果，或者已由本人撤回。";

    private AccountTexts() {}

    static final String EMPLOYER_APPROVED = "已通过，单位经办人会收到短信，本单位人员现在可以绑定。", EMPLOYER_SENT_BACK = "已退回，单位经办人会收到短信。";
    static final String LETTER_SENT = "授权委托证明已提交，审核通过后会短信通知您。", BINDING_ASKED = "已申请，单位确认后会通知您。";
    static final String BINDING_CONFIRMED = "已确认为本单位人员。", LEFT = "已解除绑定。", CLERK_NAMED = "已设为经办人。", CLERK_ENDED = "已不再是经办人。";

    // who one is

    static Problem noDocumentKind() { return new Problem("kind", "没有选择证件类型", "请选择您所持证件的类型"); }

    static Problem numberKnown() {
        return new Problem("number", "这个证件号码已经有一个账户", "请直接登录；一个证件号码只有一个账户，末位 x 不分大小写");
    }

    static Problem phoneKnown() {
        return new Problem("", "这个手机号已用于另一个账户", "那是您的账户，请直接登录，忘记密码可以找回；号码是新换来的，请换一个手机号，原来的账户由其本人或单位更正");
    }

    static Problem registeredAlready() { return new Problem("", "这个证件号码已经注册好了", "请直接登录，不必再次注册"); }

    static Problem tooManyRegistrations() { return new Problem("", "这台电脑所在的网络在一小时内注册次数过多", "请一小时后再试"); }

    // passwords

    static Problem noPassword(String field) { return new Problem(field, "没有填写密码", ""); }

    static Problem passwordShort(String field, int length, int shortest) {
        return new Problem(field, "密码有 %d 个字符".formatted(length), "至少要 %d 个；几个词连在一起的一句话最好记，也最难猜".formatted(shortest));
    }

    static Problem passwordLong(String field, int length, int longest) {
        return new Problem(field, "密码有 %d 个字符".formatted(length), "最多 %d 个".formatted(longest));
    }

    static Problem passwordCommon(String field) { return new Problem(field, "这个密码太多人用，一猜就中", "请换一个；几个词连在一起的一句话最好记，也最难猜"); }

    static Problem passwordPersonal(String field) { return new Problem(field, "密码里有您的证件号码或手机号码", "别人也知道这些号码，请换一个"); }

    static Problem passwordDiffers() { return new Problem("again", "两次输入的密码不一样", "请把同一个密码再输入一次"); }

    static Problem passwordWrong() { return new Problem("old", "现在的密码不对", "请输入您登录时用的密码"); }

    // logging in

    static Problem noIdentifier() { return new Problem("identifier", "没有填写证件号码或手机号码", ""); }

    static Problem wrongLogIn(int tries, Duration wait) {
        return new Problem("identifier", "证件号码（手机号）或密码不对",
            "请核对后再试；在这台电脑上连续输错 %d 次，要等 %d 分钟".formatted(tries, wait.toMinutes()));
    }

    static Problem waitThisAccount(Duration wait) {
        return new Problem("identifier", "在这台电脑上已连续输错多次", "请 %d 分钟后再试；换一台电脑或网络不受影响".formatted(wait.toMinutes()));
    }

    static Problem waitThisAddress(Duration wait) {
        return new Problem("", "您所在的网络短时间内登录次数过多", "请 %d 分钟后再试".formatted(wait.toMinutes()));
    }

    static Problem phoneOfSeveral() { return new Problem("identifier", "这个手机号登记在不止一个账户上", "请改用证件号码登录"); }

    static Problem noNumber() { return new Problem("number", "没有填写证件号码", ""); }

    static Problem wrongReset() {
        return new Problem("code", "验证码不对或已过期", "请核对最后收到的一条；没有收到时，请核对证件号码后重新获取");
    }

    static Problem tooManyResets() { return new Problem("number", "短时间内请求次数过多", "请一小时后再试"); }

    // the second factor

    static Problem wrongFirstTotp() {
        return new Problem("code", "动态码不对", "请输入验证器里刚显示的 6 位数字；如果一直不对，请把手机时间设为自动");
    }

    static Problem totpSetUpAlready() { return new Problem("code", "这个账户已经设置过动态口令", "请输入验证器里的 6 位动态码"); }

    static Problem wrongSecondFactor() {
        return new Problem("code", "动态码不对或者已经用过", "请输入验证器里新出现的 6 位数字，或者一条没有用过的备用码");
    }

    static Problem waitSecondFactor(Duration wait) {
        return new Problem("", "在这台电脑上输错次数过多", "请 %d 分钟后再试".formatted(wait.toMinutes()));
    }

    // employers

    static Problem noEmployerName() { return new Problem("name", "没有填写单位名称", "请与营业执照或法人证书上的全称一致"); }

    static Problem employerNameLength(int length) { return new Problem("name", "单位名称有 %d 个字".formatted(length), "应为 4 至 100 个字的全称"); }

    static Problem employerNameCharacters() { return new Problem("name", "单位名称里有不能用的字符（尖括号、看不见的控制字符或自造字）", "请按证照上的全称直接输入，不要从别处粘贴"); }

    static Problem noEmployerKind() { return new Problem("kind", "没有选择单位性质", "请选择其中一种"); }

    static Problem noRegion() { return new Problem("region", "没有选择单位所在地", "请选择单位所属的区县；市属单位选带“（市本级）”的一项"); }

    static Problem noOrganisationRegion() { return new Problem("region", "没有选择所在地", "请选择它所在的市或区县"); }

    static Problem noBureau(String region) { return new Problem("region", region + "的人力社保部门还没有开通", "请选择列出的地区，或联系市人力社保部门"); }

    static Problem noDepartment() { return new Problem("department", "没有选择行业主管部门", "请选择一个；没有的，选“没有行业主管部门，直接报人力社保部门”"); }

    static Problem departmentElsewhere(String department, String there, String here) {
        return new Problem("department", "%s属于%s，单位所在地是%s".formatted(department, there, here), "请选择本地或上一级的主管部门，或修改所在地");
    }

    static Problem employerKnown(String name) {
        return new Problem("code", "这个代码的单位“%s”已经登记并通过".formatted(name), "申报人可直接绑定；要增加经办人，请由该单位现有经办人在“本单位人员”中指定");
    }

    static String sameName(String name, String code) { return "本地区已有同名单位“%s”登记并通过，代码 %s。请核对是不是同一个单位，是不是代码填错了。".formatted(name, code); }

    static String sameCode(String name, String contact) { return "同一个代码另有一份登记还没有通过：“%s”，联系人%s。请一并核对，只通过真实的一份。".formatted(name, contact); }

    static Problem codeApprovedMeanwhile() { return new Problem("", "同一个代码的另一份登记已经通过", "请核对后退回这一份，并说明理由"); }

    static Problem noLetter() { return new Problem("letter", "没有选择文件", "请选择签字并加盖公章的授权委托证明（PDF、JPG 或 PNG）"); }

    static Problem noReason(String field) { return new Problem(field, "没有填写理由", "请写明哪里不对、怎样才对，对方会原样看到"); }

    static Problem reasonLong(String field, int length, int most) { return new Problem(field, "理由有 %d 个字".formatted(length), "最多 %d 个字".formatted(most)); }

    static Problem lastClerk() { return new Problem("", "这是本单位最后一位经办人", "请先指定另一位，再取消这一位"); }

    static String count(int rows) { return "本页 %d 条".formatted(rows); }

    static String decidedLetter(Letter letter) {
        return letter.decider() == null ? letter.standing() : "%s · %s：%s".formatted(letter.deciderPlace(), letter.decider(), letter.standing());
    }

    static String earlierLetter(Letter letter) { return "%s上传的授权委托证明".formatted(Dates.time(letter.sentAt().toInstant())); }

    static String sentLetter(String who) { return who + "上传了授权委托证明"; }

    static String asked(String employer) { return "申请绑定" + employer; }

    static String confirmed(String employer) { return employer + "已确认"; }

    static String declined(String employer, @Nullable String reason) { return "%s没有确认：%s".formatted(employer, reason); }

    static String withdrawn(String employer) { return "已撤回对" + employer + "的申请"; }

    static String left(String employer) { return "已离开" + employer; }

    // assigned accounts and organisations

    static Problem assignedNumberKnown() {
        return new Problem("", "这个证件号码已经有一个账户", "请直接登录，并请管理员把这个身份授予该账户");
    }

    static Problem noPlace() { return new Problem("place", "没有选择单位和身份", "请选择在哪个单位、以什么身份办理"); }

    static Problem wrongDays() { return new Problem("days", "有效天数不对", "请填写 1 至 30 的整数"); }

    static Problem nameDiffers() { return new Problem("name", "这个证件号码已有账户，但姓名不同", "请核对姓名和证件号码"); }

    static Problem endedAlready(String who, String place, Instant at) {
        return new Problem("", "%s的“%s”已于 %s收回".formatted(who, place, Dates.time(at)), "不必再次收回");
    }

    static Problem linkOpen(String name) {
        return new Problem("number", "已为%s生成过这个身份的链接，还没有用过".formatted(name), "刚生成的链接就显示在本页（没有看到时请刷新）；链接丢了的，请在“没有用过的链接”里收回后再分配");
    }

    static Problem linkUsed() { return new Problem("", "这个链接已经用过，账户已经设置", "要收回身份，请在“在用的身份”里办理"); }

    static Problem linkWithdrawnAlready() { return new Problem("", "这个链接已经收回", "不必再次收回"); }

    static Problem noClerkAnyMore() { return new Problem("", "他现在不是本单位的经办人，可能刚刚已经取消", "不必再次取消"); }

    static Problem notToOneself() { return new Problem("", "不能给自己授予或收回身份", "请由另一位管理员办理"); }

    static Problem onePowerOnly() {
        return new Problem("place", "系统、安全、审计三类管理员不能由同一人兼任", "请换一个人，或先收回他现有的管理员身份");
    }

    static Problem noOrganisationKind() { return new Problem("kind", "没有选择机构类型", "请选择其中一种"); }

    static Problem bureauKnown(String name) { return new Problem("region", "这个地区已有“%s”".formatted(name), "一个地区只设一个人力社保部门"); }

    static Problem organisationKnown(String name, String region) { return new Problem("name", "%s已有“%s”".formatted(region, name), "同一个机构只建一次；确是另一个机构，请写出区别它的全称"); }

    static String firstAdministratorsLink(String link) { return "首位管理员请打开（7 天内有效，只能用一次）：" + link; }

    // binding

    static Problem bindingWaits() { return new Problem("employer", "您已有一条绑定申请等待单位确认", "如要改绑其他单位，请先撤回这一条"); }

    static Problem boundAlready() { return new Problem("employer", "您已经是这个单位的人员", "无须重复申请"); }

    static Problem held(String why) { return new Problem("employer", "现在不能变更单位：" + why, "申报结束或撤回后才能变更"); }
}

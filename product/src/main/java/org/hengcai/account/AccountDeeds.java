package org.hengcai.account;

import org.hengcai.audit.DeedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What account's deeds are called in the log. */
@Configuration(proxyBeanMethods = false)
class AccountDeeds {
    @Bean DeedName personRegisterName() { return new DeedName("person.register", "注册账户"); }

    @Bean DeedName logInEnterName() { return new DeedName("log-in.enter", "登录"); }

    @Bean DeedName logInFailName() { return new DeedName("log-in.fail", "登录失败"); }

    @Bean DeedName passwordChangeName() { return new DeedName("password.change", "修改密码"); }

    @Bean DeedName passwordResetName() { return new DeedName("password.reset", "重设密码"); }

    @Bean DeedName phoneChangeName() { return new DeedName("phone.change", "更换手机"); }

    @Bean DeedName secondFactorSetUpName() { return new DeedName("second-factor.set-up", "设置动态口令"); }

    @Bean DeedName secondFactorShowName() { return new DeedName("second-factor.show", "出示动态口令"); }

    @Bean DeedName secondFactorReplaceName() { return new DeedName("second-factor.replace", "更换动态口令"); }

    @Bean DeedName organisationCreateName() { return new DeedName("organisation.create", "新建机构"); }

    @Bean DeedName accountAssignName() { return new DeedName("account.assign", "分配账户"); }

    @Bean DeedName firstEntryUseName() { return new DeedName("first-entry.use", "打开首次登录链接"); }

    @Bean DeedName firstEntryWithdrawName() { return new DeedName("first-entry.withdraw", "作废首次登录链接"); }

    @Bean DeedName grantEndName() { return new DeedName("grant.end", "收回身份"); }

    @Bean DeedName employerRegisterName() { return new DeedName("employer.register", "登记用人单位"); }

    @Bean DeedName employerMendName() { return new DeedName("employer.mend", "修改单位登记"); }

    @Bean DeedName employerGiveUpName() { return new DeedName("employer.give-up", "放弃单位登记"); }

    @Bean DeedName authorizationLetterSendName() { return new DeedName("authorization-letter.send", "提交授权委托书"); }

    @Bean DeedName authorizationLetterApproveName() { return new DeedName("authorization-letter.approve", "通过单位登记"); }

    @Bean DeedName authorizationLetterSendBackName() { return new DeedName("authorization-letter.send-back", "退回单位登记"); }

    @Bean DeedName clerkNameName() { return new DeedName("clerk.name", "指定经办人"); }

    @Bean DeedName clerkEndName() { return new DeedName("clerk.end", "免去经办人"); }

    @Bean DeedName bindingAskName() { return new DeedName("binding.ask", "申请绑定单位"); }

    @Bean DeedName bindingWithdrawName() { return new DeedName("binding.withdraw", "撤回绑定申请"); }

    @Bean DeedName bindingConfirmName() { return new DeedName("binding.confirm", "确认本单位人员"); }

    @Bean DeedName bindingDeclineName() { return new DeedName("binding.decline", "否认本单位人员"); }

    @Bean DeedName bindingLeaveName() { return new DeedName("binding.leave", "离开单位"); }
}

package org.hengcai.account;

import java.time.LocalDate;
import org.hengcai.web.view.Dates;

/** What is said in Chinese about names and numbers of persons and organisations. */
final class IdentityTexts {

    static final String FIFTEEN = "这是 15 位的旧身份证号码，已停止使用";
    static final String USE_EIGHTEEN = "请填写现用身份证上的 18 位号码";
    static final String SHAPE = "应为 17 位数字加 1 位校验码（数字或 X）；旧版外国人永久居留证为 3 个字母加 12 位数字";
    static final String COMPARE = "请对照证件逐位核对";
    static final String CHECK = "证件号码与末位校验码不符，有一位或几位填错";
    static final String PASSPORT_SHAPE = "应为 5 至 15 位字母和数字；持居民身份证或居住证的，请把证件类型改为相应证件";

    static final String NO_CODE = "请填写统一社会信用代码";
    static final String CODE_LETTERS = "应为 18 位数字和大写字母，其中不使用 I、O、S、V、Z，请看是否为数字 1、0、5、2";
    static final String CODE_CHECK = "统一社会信用代码与末位校验码不符，有一位或几位填错";
    static final String CODE_COMPARE = "请对照营业执照或法人证书逐位核对";

    static final String NO_PHONE = "请填写手机号码";
    static final String PHONE_DIGITS = "手机号码含有数字以外的字符";
    static final String PHONE_START = "手机号码的号段不存在";
    static final String CONTACT_PHONE_SHAPE = "应为带区号的座机（如 0572-5031286）或 11 位手机号码";
    static final String PHONE_SHAPE = "应为中国大陆 11 位手机号码，以 13 至 19 开头";

    static final String NO_NAME = "请填写姓名";
    static final String NAME_AS_ON_DOCUMENT = "请按证件上的姓名填写";

    private IdentityTexts() {}

    static String noNumber(DocumentKind kind) { return "请填写%s号码".formatted(kind.label()); }

    static String length(int length) { return "证件号码为 %d 位".formatted(length); }

    static String character(int place, char c) { return "证件号码第 %d 位是“%s”".formatted(place, c); }

    static String region(String code) { return "证件号码前 6 位 %s 不是行政区划代码".formatted(code); }

    static String noSuchDay(String digits) {
        return "证件号码中的出生日期 %s 年 %s 月 %s 日不存在".formatted(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6));
    }

    static String future(LocalDate birth) { return "证件号码中的出生日期 %s晚于今天".formatted(Dates.day(birth)); }

    static String tooLongAgo(LocalDate birth, LocalDate earliest) { return "证件号码中的出生日期 %s早于 %s".formatted(Dates.day(birth), Dates.day(earliest)); }

    static String tooYoung(LocalDate birth, int age) { return "证件号码中的出生日期是 %s，未满 %d 周岁".formatted(Dates.day(birth), age); }

    static String workingAge(int age) { return "年满 %d 周岁（劳动者的最低年龄）才能注册；请对照证件逐位核对".formatted(age); }

    static String noContactPhone(String typed) { return "联系电话“%s”不是电话号码".formatted(typed.strip().length() > 20 ? typed.strip().substring(0, 20) + "…" : typed.strip()); }

    static String passport(int length) { return "护照号码为 %d 位或含有字母、数字以外的字符".formatted(length); }

    static String codeLength(int length) { return "统一社会信用代码为 %d 位，应为 18 位".formatted(length); }

    static String codeLengthHelp(int length) {
        return length == 15 || length == 9 ? "旧的注册号和组织机构代码已停止使用，请填写现用证照上的统一社会信用代码" : CODE_COMPARE;
    }

    static String codeCharacter(int place, char c) { return "统一社会信用代码第 %d 位是“%s”".formatted(place, c); }

    static String kindDisagrees(String prefix, String registered, String declared) {
        return "代码以 %s 开头，登记为%s，与所选的“%s”不一致，请核对单位性质".formatted(prefix, registered, declared);
    }

    static String phoneLength(int length) { return "手机号码为 %d 位".formatted(length); }

    static String privateUse(int place) { return "姓名第 %d 个字是自造字，在别的电脑和证书上显示不出来".formatted(place); }

    static String privateUseHelp() { return "请用支持生僻字的输入法（如系统自带的拼音、笔画输入法）重新输入；找不到这个字时，请联系受理单位协助录入"; }

    static String nameCharacter(int place, int c) { return "姓名第 %d 个字符%s不能用于姓名".formatted(place, isShown(c) ? "“" + Character.toString(c) + "”" : "是看不见的符号，"); }

    static String nameLength(int length, int most) { return "姓名有 %d 个字，最多 %d 个字".formatted(length, most); }

    private static boolean isShown(int c) {
        return Character.isDefined(c) && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE;
    }
}

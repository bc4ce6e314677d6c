package org.hengcai.pack;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the parsers of YAML and of expressions say, in Chinese; what they say besides is said in general. */
final class ParserTexts {
    private ParserTexts() {}

    /** How a parser puts it, and how people are told; {@code {}}: the parser's first capturing group, in quotation marks. */
    private record Said(Pattern english, String chinese) {
        static Said of(String english, String chinese) { return new Said(Pattern.compile(english, Pattern.DOTALL), chinese); }
    }

    private static final List<Said> YAML = List.of(
            Said.of("expected <block end>, but found '?(.+?)'?$", "这里应是“键: 值”，却是{}，多半是冒号后缺空格或缩进没有对齐"),
            Said.of("mapping values are not allowed.*", "这里不能再有冒号，一行只写一个“键: 值”，值里有冒号时要加引号"),
            Said.of("could not find expected ':'.*", "这一行缺冒号，应是“键: 值”"),
            Said.of("mapping keys are not allowed.*", "这里不能开始新的“键: 值”"),
            Said.of("sequence entries are not allowed.*", "这里不能写以“- ”开头的列表项"),
            Said.of("expected ',' or ']', but got.*", "方括号里的列表没有写完，各项之间用逗号，最后用“]”"),
            Said.of("expected ',' or '}', but got.*", "花括号里的内容没有写完，各项之间用逗号，最后用“}”"),
            Said.of("found unexpected end of stream.*", "引号没有配对，到文件结尾也没有找到另一半"),
            Said.of("found character '(.+?)' ?that cannot start any token.*|found character '(.+?)'.*", "这里不能以{}开头"),
            Said.of("found character.*", "这里不能用这个符号开头，缩进要用空格"),
            Said.of("found unknown escape character (.).*", "双引号里的反斜杠后面不能是{}"),
            Said.of("special characters are not allowed.*", "含有看不见的特殊字符"),
            Said.of("(?:found undefined alias|Number of aliases|expected alphabetic or numeric character|while scanning an).*", "不能使用锚点和别名（& 与 *）"),
            Said.of("(?:Nesting Depth|nesting).*", "层次太深"),
            Said.of("The incoming YAML document exceeds the limit.*", "内容太多"),
            Said.of("(?:expected a single document|but found another document|found unexpected document separator|expected '<document start>').*", "一个文件里只能有一份内容，不能有“---”"),
            Said.of("expected the node content, but found.*", "这里缺少值"),
            Said.of("(?:found undefined tag|Global tag|expected '!'|while scanning a tag).*", "不能使用以“!”开头的标签"),
            Said.of("(?:expected chomping|expected indentation|expected a comment or a line break).*", "“|”或“>”之后要换行"));

    private static final List<Said> CEL = List.of(
            Said.of("undeclared reference to '([^']*)'.*", "没有叫{}的事实或函数"),
            Said.of("undefined field '([^']*)'.*", "没有叫{}的字段"),
            Said.of("(?:extraneous|mismatched) input '<EOF>'.*", "还没有写完"),
            Said.of("extraneous input '(.+?)' expecting.*", "多了{}"),
            Said.of("mismatched input '(.+?)' expecting.*", "{}不该在这里"),
            Said.of("no viable alternative at input '(.+?)'$", "{}处写法不对"),
            Said.of("token recognition error at: '(.+?)'$", "不能用{}"),
            Said.of("missing '(.+?)' at.*", "缺少{}"),
            Said.of("(?:Expression recursion limit|expression node limit|More than|could not expand macro: expression node|expression code point).*", "层次太深或太长"),
            Said.of("type '.*' does not support field selection.*", "这里的值没有字段可取"),
            Said.of("expected type '(.+?)' but found '.+'.*", "类型不合，应是{}"),
            Said.of("(?:expression does not select a field|.*argument.*has).*", "括号里应是一个字段，如“person.name”"),
            Said.of("[Ii]nvalid.*literal.*", "数或文本的写法不对"));

    static String yaml(String problem) { return told(problem, YAML, "这里不合规则"); }

    private static final Pattern OVERLOAD = Pattern.compile("found no matching overload for '(.+?)' applied to '\\((.*?)\\)'.*", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of("int", "整数", "double", "数", "string", "文本", "bool", "是或否", "date", "日期", "null_type", "空", "dyn", "任意值");

    static String expression(String problem) {
        var overload = OVERLOAD.matcher(problem);
        if (!overload.matches()) return told(problem, CEL, "写法不对");
        var operands = Arrays.stream(overload.group(2).split(", (?![^(]*\\))")).map(ParserTexts::type).collect(Collectors.joining("和"));
        return "类型不合，“" + overload.group(1).replace("_", "").replace("@", "") + "”不能用于" + (operands.isEmpty() ? "空" : operands);
    }

    static String type(CelType type) {
        return switch (type) {
            case ListType _ -> "列表";
            case MapType _ -> "一组“键: 值”";
            case SimpleType simple -> type(simple.name());
            default -> type(type.name());
        };
    }

    private static String type(String name) {
        var plain = name.strip();
        if (plain.startsWith("list")) return "列表";
        return plain.startsWith("map") ? "一组“键: 值”" : TYPES.getOrDefault(plain, "“" + plain + "”");
    }

    private static String told(String problem, List<Said> all, String otherwise) {
        return all.stream().map(said -> said(said, said.english().matcher(problem.strip()))).filter(text -> !text.isEmpty()).findFirst().orElse(otherwise);
    }

    private static String said(Said said, Matcher matcher) {
        if (!matcher.lookingAt()) return "";
        var named = "";
        for (int i = 1; i <= matcher.groupCount(); i++) if (matcher.group(i) != null) named = matcher.group(i).replace("\\n", "");
        return said.chinese().replace("{}", "“" + WORDS.getOrDefault(named, named) + "”");
    }

    private static final Map<String, String> WORDS = Map.of("<block mapping start>", "另一组键和值", "<block sequence start>", "列表", "<block end>", "这一段的结尾", "<scalar>", "文字", "<stream end>", "文件结尾",
            "\\t(TAB)", "制表符", "\t", "制表符", "int", "整数", "string", "文本", "bool", "是或否");
}

package org.hengcai.pack;

import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengcai.shared.Clause;
import org.hengcai.shared.Problem;
import org.hengcai.web.view.Dates;
import org.jspecify.annotations.Nullable;

/** The Chinese that packs, facts and verdicts speak: what is wrong, what would be right. */
final class PackTexts {
    private PackTexts() {}

    // ---- YAML
    static String notAMapping() { return "文件内容不是“键: 值”的形式"; }
    static String writeMapping() { return "应写成“键: 值”，每行一个键"; }
    static String shouldBeMapping(String key) { return "“" + key + "”应是一组“键: 值”"; }
    static String emptyFile() { return "文件是空的"; }
    static String tooLarge(int characters) { return "文件有 " + characters + " 个字符，太大"; }
    static String atMostCharacters(int most) { return "最多 " + most + " 个字符"; }
    static String notYaml(String problem) { return "YAML 写法有误：" + ParserTexts.yaml(problem); }
    static String checkIndent() { return "请检查缩进、冒号后的空格和引号是否成对"; }
    static String shallowPlainYaml(int deepest) { return "请只用普通的 YAML，层次不超过 " + deepest + " 层，大小不超过限额"; }
    static String halfColon() { return "“：”是全角冒号，请换成半角冒号，后面空一格，如“says: …”"; }
    static String blankAfterColon() { return "冒号后面要空一格，如“says: …”"; }
    static String halfColonIn(String key) { return "“：”是全角冒号，请写成“" + key.replaceFirst("：\\s*", ": ") + "”"; }
    static String oneText(String text) { return "“" + text + "”被读成一个值"; }
    static String halfList() { return "列表应写成 [甲, 乙]：方括号和逗号用半角；确是一个值的，请加引号"; }
    static String slip(int at, String written) { return "表达式第 " + at + " 个字符附近写错了：不能用“" + written + "”"; }
    static String write(String right) { return "请写成 " + right + "（半角）"; }
    static String anchor() { return "不能使用 YAML 的锚点和别名（& 与 *）"; }
    static String writeInFull() { return "请把内容写全"; }
    static String keyNotSingle() { return "键应是单个文本"; }
    static String twice(String key) { return "“" + key + "”写了两次"; }
    static String onceOnly() { return "只能写一次，请删去一处"; }
    static String missingKey(String key) { return "缺少“" + key + "”"; }
    static String addKey(String key) { return "请加上“" + key + ": …”"; }
    static String unknownKey(String key) { return "未知的键“" + key + "”"; }
    static String oneOf(Collection<?> allowed) {
        if (allowed.isEmpty()) return "这里一个可用的也没有，请先写出来";
        return "可用的是：" + String.join("、", allowed.stream().limit(60).map(Object::toString).toList()) + (allowed.size() > 60 ? " 等 " + allowed.size() + " 个" : "");
    }
    static String unknownWord(String key, String written) { return "“" + key + "”的值“" + written + "”不对"; }
    static String likePattern(String pattern) { return "应符合格式 " + pattern; }
    static String notAList(String key) { return "“" + key + "”应是列表"; }
    static String writeList() { return "应写成 [甲, 乙]，或每行以“- ”开头"; }
    static String writeListOrEmpty() { return writeList() + "；没有则写 []"; }
    static String writeFields(Collection<String> fields) { return "应写成 {键: 值}，可用的键：" + String.join("、", fields); }
    static String writeByYear() { return "应写成 {2019: 合格}，键为四位年份"; }
    static String notAYear(String key) { return "“" + key + "”的键不是年份"; }

    // ---- single values
    static String noValue(String key) { return "“" + key + "”没有写值"; }
    static String notSingle(String key) { return "“" + key + "”应是单个值"; }
    static String asText() { return "应写文本"; }
    static String notText(String key, String written) { return "“" + key + "”应是文本，而 " + written + " 会被 YAML 读成别的类型"; }
    static String quoteIt(String written) { return "请加引号：\"" + written + "\""; }
    static String notWhole(String key, String written) { return "“" + key + "”应是整数，不是 " + written; }
    static String asWhole() { return "应写整数，如 12（前面不加 0，不加引号）"; }
    static String notNumber(String key, String written) { return "“" + key + "”应是数，不是 " + written; }
    static String asNumber() { return "应写数，如 60 或 4.5（前面不加 0，不加引号）"; }
    static String negative(String key, Number written) { return "“" + key + "”不能是负数 " + Json.number(written); }
    static String zeroOrMore() { return "应为 0 或更大"; }
    static String notYesNo(String key, String written) { return "“" + key + "”应是是或否，不是 " + written; }
    static String asYesNo() { return "应写 true 或 false"; }
    static String notDate(String key, String written) { return "“" + key + "”应是日期，不是 " + written; }
    static String asDate() { return "应写成 2020-09-01"; }
    static String noSuchDay(String key, String written) { return "“" + key + "”的 " + written + " 这一天不存在"; }
    static String realDay() { return "请写日历上有的日期"; }
    static String endsBeforeItBegins(String path, LocalDate from, LocalDate to) { return "“" + path + "”的结束日 " + to + " 早于开始日 " + from; }
    static String endNotEarlier(LocalDate from) { return "结束日应不早于 " + from; }

    // ---- facts
    static String unknownFact(String key) { return "未知的事实“" + key + "”"; }
    static String noTable(String key) { return "“" + key + "”不能按表格询问：table 的三个字段不对"; }

    static String tableForm() { return "写成 table: {year: 整数字段, kind: 写明 words 的文本字段, figure: 数字字段}"; }

    static String factIsBase() { return "这是基本词汇里已有的事实，请换一个名字；要给它加字段，写 more-fields"; }
    static String badName(String key) { return "名字“" + key + "”不能用在表达式里"; }
    static String nameForm() { return "应以小写字母开头，只用字母和数字，如 examScore"; }
    static String badPattern(@Nullable String pattern) { return "格式“" + pattern + "”不是正则表达式"; }
    static String notOffered(String title) { return "本计划不评“" + title + "”"; }

    static String nearest(String key, Collection<String> known) {
        var near = known.stream().filter(name -> near(key, name)).sorted().toList();
        return near.isEmpty() ? oneOf(known.stream().sorted().toList()) : "是否想写“" + String.join("”“", near) + "”？";
    }

    private static boolean near(String one, String two) {
        return one.equalsIgnoreCase(two) || Math.abs(one.length() - two.length()) <= 2 && distance(one, two) <= 2;
    }

    private static int distance(String one, String two) {
        var row = new int[two.length() + 1];
        for (var j = 0; j < row.length; j++) row[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var above = row[j];
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[two.length()];
    }

    // ---- expressions
    static String expression(int at, String problem) { return "表达式第 " + at + " 个字符附近写错了：" + ParserTexts.expression(problem); }
    static String patternForm() { return "请核对括号是否成对，例如 [0-9]{4}"; }
    static String expressionTooLong(int length) { return "表达式有 " + length + " 个字符，太长"; }
    static String simplerExpression() { return "请写得简单些，或拆成几个条件"; }
    static String wrongType(CelType type) { return "表达式的结果是" + ParserTexts.type(type); }
    static String typeWanted(CelType type) { return "应得出" + ParserTexts.type(type); }
    static String braceOpen() { return "“{”没有配对的“}”"; }
    static String closeBrace() { return "请补上“}”"; }

    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");

    static String expressionRight(String problem, Collection<String> facts) {
        var name = QUOTED.matcher(problem);
        var what = name.find() ? name.group(1) : "";
        if (problem.startsWith("undeclared reference")) return nearest(what, facts);
        if (problem.startsWith("undefined field")) return "请核对该事实有哪些字段（见 docs/packs.md）";
        if (problem.startsWith("found no matching overload")) return "请让两边的类型相同，如日期与日期、文本与文本";
        return "请核对括号、引号和运算符";
    }

    // ---- packs
    static String missingClause() { return "缺少依据的条款“clause”"; }
    static String citeClause() { return "请写 clause: 二(一)，多处写成列表；本平台自定的写 ours，其他规定写 reg."; }
    static String clauseNotInNotice(String clause) { return "通知里没有条款“" + clause + "”"; }
    static String anchorIt(String clause) { return "请在 texts/notice.md 相应的一段末尾标上 {#" + clause + "}，或改正条款号"; }
    static String missingFile(String file) { return "缺少文件 " + file; }
    static String addFile(String why) { return "请加上此文件：" + why; }
    static String unknownFile(String file) { return "不认识的文件 " + file; }
    static String notUtf8() { return "文件不是 UTF-8 编码的文本"; }
    static String saveUtf8() { return "请另存为 UTF-8"; }
    static String tooManyFiles(int most) { return "文件多于 " + most + " 个"; }
    static String tooMuch(int bytes) { return "文件总量太大，解开后超过 " + bytes + " 字节"; }
    static String atMostFiles(int most, int bytes) { return "最多 " + most + " 个文件，解开后合计不超过 " + bytes + " 字节（" + bytes / 1_000_000 + " MB）；请精简文件"; }
    static String fewerFiles() { return "请精简文件"; }
    static String badFileName(String name) { return "文件名“" + name + "”不能用"; }
    static String plainFileName() { return "文件名只能在计划包之内，不含 .. 与绝对路径"; }
    static String noSuchFolder(String folder) { return "没有文件夹 " + folder; }
    static String windowBackwards(LocalDate closes, LocalDate opens) { return "申报截止日 " + closes + " 早于开始日 " + opens; }
    static String notBefore(LocalDate day) { return "应不早于 " + day; }
    static String warnOutside(LocalDate warn) { return "提醒起始日 " + warn + " 不在申报期之内"; }
    static String insideWindow(LocalDate opens, LocalDate closes) { return "应在 " + opens + " 至 " + closes + " 之间"; }
    static String noticeDoesNotFit(String stage, int days, int working) {
        return "“" + stage + "”要公示 " + days + " 个工作日，而申报期内开始日之后、截止日之前至多有 " + working + " 个工作日";
    }
    static String lengthenWindow() { return "请延长申报期，或减少公示天数（须有依据）"; }
    static String nobodyActs(String stage, String actor) { return "环节“" + stage + "”由 " + actor + " 办理，但没有谁能办理"; }
    static String noDecision(String stage) { return "环节“" + stage + "”没有可作的决定，无人能办理"; }
    static String decideAtLeast() { return "请写 decisions: [approve, return, reject]，至少要能 approve"; }
    static String actorsFor(Collection<StageActor> actors) { return oneOf(actors.stream().map(YamlMap::spelling).toList()); }
    static String nameOrganisation(String key) { return "请在 pack.yaml 写明“" + key + ": 机构名称”"; }
    static String noEnd() { return "流程到不了终点"; }
    static String endWithConfirmation() { return "每条途径的最后一个环节应是不会被跳过的确认（kind: confirmation），且只有一个"; }
    static String noRouteAsks(String evidence) { return "没有途径要求附件“" + evidence + "”"; }
    static String noSuch(String what, String id) { return "没有" + what + "“" + id + "”"; }
    static String repeated(String what, String id) { return what + "“" + id + "”重复"; }
    static String useAnother() { return "请换一个编号"; }
    static String notUsed(String what, String id) { return what + "“" + id + "”没有被任何途径使用"; }
    static String useOrDelete() { return "请在途径中引用，或删去"; }
    static String titleWithoutRoute(String title) { return "职称“" + title + "”没有申报途径"; }
    static String addRoute() { return "请在 conditions.yaml 的 routes 中加上"; }
    static String titleWithoutFee(String title) { return "有缴费环节，而职称“" + title + "”没有收费标准"; }
    static String addFee() { return "请在 fees.yaml 中写明，不收费写 0"; }
    static String oneRequirement(Collection<String> written) { return "条件的判断方式写了 " + written.size() + " 个"; }
    static String exactlyOne(Collection<String> ways) { return "应恰好写一个：" + String.join("、", ways); }
    static String oneLength() { return "应恰好写 years、months、days、table 中的一个"; }
    static String lengthMissing(String clock) { return "计时“" + clock + "”没有写明要多久"; }
    static String periodsWanted() { return "应得出有 from、to 两个日期的一列事实，如 appointments.filter(…)"; }
    static String datesWanted() { return "应得出一列日期，如 titles.map(t, t.obtained)"; }
    static String itemsWanted() { return "应得出一列事实，如 hours.filter(h, h.year == year)"; }
    static String notItems() { return "表达式的结果不是所要的一列事实"; }
    static String fractionWrong(String written) { return "比例“" + written + "”不对"; }
    static String fractionForm() { return "应写成 2/3，不大于 1"; }
    static String outOfBounds(String key, Object value) { return "“" + key + "”不能是 " + (value instanceof Number number ? Json.number(number) : value); }
    static String wholeWithin(YamlMap.Bounds bounds) { return "应为 " + bounds.from() + " 至 " + bounds.to() + " 的整数"; }
    static String within(YamlMap.Bounds bounds) { return "应为 " + bounds.from() + " 至 " + bounds.to() + " 的数"; }
    static String yearWithin(YamlMap.Bounds bounds) { return "年份应在 " + bounds.from() + " 至 " + bounds.to() + " 之间"; }
    static String lessThan(String more, int greater, String less, int lesser) { return "“" + more + "”是 " + greater + "，小于“" + less + "”的 " + lesser; }
    static String swapOrMend() { return "请核对，两个数可能写反了"; }
    static String badId(String key, String id) { return "“" + key + "”的值“" + id + "”不能用"; }
    static String idForm() { return "应以字母或数字开头，只用字母、数字和连字符，不超过 60 个，如 unit-check"; }
    static String versionForm() { return "版本号只用数字和点，如 \"1\" 或 \"1.2\""; }
    static String regionForm() { return "应为 6 位行政区划代码，如 \"110000\""; }
    static String tooManyDecimals(String key, double value) { return "“" + key + "”是 " + Json.number(value) + "，不是整分"; }
    static String twoDecimals() { return "金额最多 2 位小数"; }
    static String lacksInRoute() { return "lacks 只能写在途径里的条件中"; }
    static String noCases() { return "计划包没有自带的例子"; }
    static String addCases() { return "请在 cases/ 下写出例子：给出事实，写明应得的结论"; }
    static String tooManyCases(int most) { return "例子多于 " + most + " 个"; }
    static String caseFails(String name, String where, String was) { return "例子“" + name + "”不符：" + where + " 实为 " + was; }
    static String caseExpects(String expected) { return "例子要求 " + expected + "；请核对条件或例子"; }
    static String nothingExpected(String name) { return "例子“" + name + "”没有写应得的结论"; }
    static String addExpected() { return "请写 expect: {途径: {条件: MET}}"; }
    static String noScoreSheet(String pack) { return "计划包 " + pack + " 没有自评表（score-sheet.yaml）"; }
    static String usePackWithSheet() { return "请换一个有自评表的计划包"; }
    static String rangeWrong(String written) { return "评判范围“" + written + "”不对"; }
    static String rangeForm() { return "应写成 [0, 5]，先小后大"; }

    // ---- verdicts
    static Outcome met(Condition condition, Finding finding, List<Outcome.Used> used) {
        return new Outcome.Met(sentence(condition, "符合", finding.found(), null), used);
    }

    static Outcome notMet(Condition condition, Finding finding, List<Outcome.Used> used) {
        var missing = finding.missing() == null ? null : "还差" + finding.missing();
        var from = finding.metOn() == null ? null : Dates.day(finding.metOn()) + "才符合";
        var remark = Stream.of(missing, from, condition.remedy()).filter(Objects::nonNull).collect(Collectors.joining("，"));
        return new Outcome.NotMet(sentence(condition, "未达到", finding.found(), remark.isEmpty() ? null : remark), used, finding.missing(), finding.metOn(), condition.remedy());
    }

    static Outcome toJudge(Condition condition, Finding finding, List<Outcome.Used> used, List<String> unknown) {
        var asks = condition.question() == null ? "须由审查人判断" : condition.question();
        var question = unknown.isEmpty() || condition.vouched() ? asks : "还不知道" + String.join("、", unknown);
        return new Outcome.ToJudge(sentence(condition, "待判断", finding.found(), question), used, unknown);
    }

    static Outcome notApplicable(Condition condition, List<Outcome.Used> used) {
        var reason = condition.otherwise() == null ? "本情形不要求此项" : condition.otherwise();
        return new Outcome.NotApplicable(sentence(condition, "不适用", null, reason), used);
    }

    private static Outcome.Sentence sentence(Condition condition, String word, @Nullable String found, @Nullable String remark) {
        var clauses = condition.clauses().stream().map(clause -> marked(clause.text())).collect(Collectors.joining("、"));
        return new Outcome.Sentence(condition.says(), clauses, word, found, remark);
    }

    private static final Pattern ATTACHED = Pattern.compile("A([0-9]+)(?:\\.(.+))?");

    /** A clause in a sentence of the command line, as the notice's text marks it: A1.二.5(3) stays so. */
    private static String marked(String clause) { return clause.equals("ours") || clause.startsWith("reg.") ? spoken(clause) : clause; }

    /** A clause as people read it; A1.二.5(3) of an attachment: 附件1 二.5(3). */
    static String spoken(String clause) {
        if (clause.equals("ours")) return "本平台约定";
        if (clause.startsWith("reg.")) return "有关规定";
        var attached = ATTACHED.matcher(clause);
        if (!attached.matches()) return clause;
        return "附件" + attached.group(1) + (attached.group(2) == null ? "" : " " + attached.group(2));
    }

    static String monthsAndDays(long months, long days) {
        if (months == 0) return days + "天";
        return months + "个月" + (days == 0 ? "" : days + "天");
    }

    static String counted(String name, Spans spans, LocalDate last, long counted, long needed, Seniority.Unit unit, boolean consecutive) {
        if (spans.joined().isEmpty()) return name + "截至" + Dates.day(last) + "没有可计的时间，需" + length(needed, unit);
        var gaps = spans.gaps().stream().map(gap -> Dates.day(gap.from()) + "至" + Dates.day(gap.to())).toList();
        var gap = gaps.isEmpty() ? "" : "，其间" + String.join("、", gaps) + (consecutive ? "中断" : "不计");
        return name + "自" + Dates.day(spans.joined().getFirst().from()) + "起，截至" + Dates.day(last) + (consecutive ? "连续最长" : "共") + length(counted, unit) + "，需" + length(needed, unit) + gap;
    }

    static String length(long number, Seniority.Unit unit) {
        return number + switch (unit) {
            case DAY -> "天";
            case MONTH -> "个月";
            case YEAR -> "年";
        };
    }

    static String by(List<Clause> clauses, String found) { return "按" + clauses.stream().map(clause -> spoken(clause.text())).collect(Collectors.joining("、")) + "，" + found; }
    static String noTimeNeeded(String name) { return name + "不要求年限"; }
    static String noneToCountFor(String name) { return name + "没有可以起算的一条"; }
    static String noRow(String table) { return "“" + table + "”中没有对应的一行"; }
    static String chosen(String there, String counted, String least, String unit) { return (there.isEmpty() ? "还没有其中任何一项" : "已有" + there) + "，计" + counted + unit + "，需" + least + unit; }
    static String chooseOutOfReach(double least, double most) { return "要求 " + Json.number(least) + "，各项合起来最多 " + Json.number(most); }
    static String fewerOrMoreOptions() { return "请减少 least，或者补上选项（options）"; }
    static String tooManyRows(int most) { return "一张表超过 " + most + " 行"; }
    static String splitTable() { return "请拆成几张表"; }
    static String columnType(String name) { return "列“" + name + "”的表达式得出的不是单个的值"; }
    static String columnTypes() { return "应得出一个文本、数或是否，如 it.level"; }
    static String rowNeverReached() { return "前一行没有写任何一列，对谁都适用，轮不到这一行"; }
    static String rowForAllLast() { return "请把对谁都适用的一行放在最后"; }
    static String rangeOfNumbers(String name) { return "列“" + name + "”不是数，不能写范围"; }
    static String valueOrList() { return "应写一个值，或方括号里的几个值"; }
    static String rangeBackwards(double from, double to) { return "范围从 " + Json.number(from) + " 到 " + Json.number(to) + "，前后颠倒"; }
    static String needsUnit(String table) { return "表“" + table + "”给出的不是年、月、天数"; }
    static String tableOfLengths() { return "应写 gives 为 years、months 或 days 的表"; }
    static String sameItems(String table) { return "表“" + table + "”与计时不是逐条看同一列事实"; }
    static String sameEach() { return "计时的 each 应与表的 of 是同一列事实"; }
    static String unitYears() { return "unit: year 时应写 years"; }
    static String likeBefore(String route) { return "没有写在它前面的途径“" + route + "”"; }
    static String writeBefore() { return "like 只能写同一职称、排在前面的途径"; }
    static String notInRoute(String id) { return "这条途径没有条件“" + id + "”"; }

    static String notBegun(String name) { return name + "尚无起算的日期"; }

    static String amounts(Map<String, Double> amounts, String unit) {
        if (amounts.isEmpty()) return "没有" + unit;
        return String.join("、", amounts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + Json.number(entry.getValue()) + unit).toList());
    }

    static String scored(String total, String upTo, int least) {
        return "自评" + total + "分" + (upTo.equals(total) ? "" : "，待评判的计入后最高" + upTo + "分") + "，需" + least + "分";
    }

    static String unticked() { return "，控制项未全部勾选"; }

    static String points(String points) { return points + "分"; }

    // ---- command line
    static String noSuchPath(String path) { return "没有 " + path + "，请写存在的计划包文件夹或事实文件"; }

    static String notAFolder(String path) { return path + " 不是文件夹，请写计划包的文件夹"; }

    static String notAFile(String path) { return path + " 不是文件，请写事实的 YAML 文件，例如 docs/facts-example.yaml"; }

    static String packsWithin(String path, List<String> packs) { return path + " 里没有 pack.yaml，不是计划包；其中的计划包是 " + String.join("、", packs); }

    static String symbolicLink(String file) { return file + " 是符号链接"; }

    static String fileItself() { return "请换成文件本身"; }
    static String cannotRead(String why) { return "读不了（" + why + "），请检查文件和权限"; }
    static String sound(String folder) { return folder + "：没有问题"; }

    static String verdictHeading(Verdict verdict) {
        return verdict.pack() + " 第" + verdict.version() + "版，申报" + (verdict.title() == null ? "（职称未写）" : verdict.title()) + "，截至" + Dates.day(verdict.asOf());
    }

    static String passable(Verdict.Passable outcome) {
        return switch (outcome) {
            case OPEN -> "可以申报";
            case CLOSED -> "不能申报";
            case TO_JUDGE -> "待判断";
        };
    }

    static String routeLine(Verdict.RouteVerdict route) {
        return route.route().name() + "（" + route.route().id() + "，" + route.route().title() + "）：" + passable(route.outcome());
    }

    static String conditionLine(Verdict.Judged judged) {
        var mark = switch (judged.outcome()) {
            case Outcome.Met _ -> "√";
            case Outcome.NotMet _ -> "×";
            case Outcome.ToJudge _ -> "?";
            case Outcome.NotApplicable _ -> "-";
        };
        return "  " + mark + " " + judged.condition().id() + "  " + judged.outcome().text();
    }

    static List<String> scoreLines(Score score) {
        var lines = new java.util.ArrayList<String>();
        score.groups().forEach(group -> lines.add("  " + group.name() + " " + upTo(group.points(), group.upTo()) + "（上限" + Json.number(group.cap()) + "）"));
        var threshold = score.threshold() == null ? "" : "，需" + score.threshold() + "分" + (score.reached() ? "，已达到" : "，尚未达到") + (score.unticked() ? unticked() : "");
        lines.addFirst("合计 " + upTo(score.total(), score.upTo()) + threshold);
        return lines;
    }

    private static String upTo(double points, double upTo) {
        return Json.number(points) + "分" + (upTo > points ? "，待评判的计入后最高" + Json.number(upTo) + "分" : "");
    }

    // ---- the administrator's pages
    static Problem noFile() { return new Problem("pack", "没有选择文件", "请选择计划包的 zip 文件"); }
    static String notAZip() { return "这不是能读出的 zip 文件，或者里面没有文件"; }
    static String zipTheFolder() { return "请把计划包的文件夹压缩成普通的 zip（不加密）再上传"; }
    static Problem noOffice() { return new Problem("office", "没有选择评委会办事机构", "请选择受理申报的机构；没有时先在“机构”里建立"); }
    static Problem noOrganiser() { return new Problem("organiser", "没有选择组织单位", "请选择确认发证的人力社保部门；没有时先在“机构”里建立"); }
    static Problem notAnOffice() { return new Problem("office", "评委会办事机构选得不对：选中的不是办事机构", "请从列表中选择受理申报的机构"); }
    static Problem notABureau() { return new Problem("organiser", "组织单位选得不对：选中的不是人力社保部门", "请从列表中选择确认发证的人力社保部门"); }
    static String superseded(String version) { return "已被第 " + version + " 版取代"; }
    static String opened() { return "计划已经开启，申报人现在可以看到。"; }

    static String kind(StageKind kind) {
        return switch (kind) {
            case EXAMINATION -> "审查";
            case PUBLIC_NOTICE -> "公示";
            case PAYMENT -> "缴费";
            case DELIVERY -> "报送评审表";
            case INTERVIEW -> "面试答辩";
            case MEETING -> "评审会议";
            case CONFIRMATION -> "确认发证";
        };
    }

    static String actor(StageActor actor) {
        return switch (actor) {
            case APPLICANT -> "申报人";
            case EMPLOYER -> "用人单位";
            case DEPARTMENT -> "行业主管部门";
            case BUREAU -> "人力社保部门";
            case OFFICE -> "评委会办事机构";
            case ORGANISER -> "组织单位";
        };
    }
}

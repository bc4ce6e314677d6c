package org.hengcai.publicnotice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hengcai.account.Masked;
import org.hengcai.application.Submission;
import org.hengcai.application.Submission.Item;

/** Basic facts and achievements, as they are posted [五(一)]: each entry by its title and what else it says, numbers of papers and of people left out. */
final class PostedFacts {
    private static final Pattern IDENTITY = Pattern.compile("(?<![0-9A-Za-z])[0-9]{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])");
    /** What is nobody's business: numbers of certificates, another name, politics. */
    private static final Pattern PRIVATE = Pattern.compile("(?:证书编号|.*号|证书上的姓名.*|政治面貌)");

    private PostedFacts() {}

    /** A line for each kind of entry. */
    static String of(Submission it) {
        var kinds = new LinkedHashMap<String, List<String>>();
        for (var item : it.items()) {
            if (item.kind() != null) kinds.computeIfAbsent(item.kind(), _ -> new ArrayList<>()).add(entry(item));
        }
        return masked(kinds.entrySet().stream().map(kind -> kind.getKey() + "：" + String.join("；", kind.getValue())).collect(Collectors.joining("\n")));
    }

    private static String entry(Item item) {
        var more = new ArrayList<String>();
        var said = bare(item.title());
        for (var part : item.text().split("；")) {
            var at = part.indexOf(' ');
            var label = at < 0 ? "" : part.substring(0, at);
            var value = part.substring(at + 1).strip();
            if (value.isEmpty() || PRIVATE.matcher(label).matches() || said.contains(bare(value))) continue;
            more.add(label.isEmpty() || value.endsWith(label) ? value : label + " " + value);
        }
        return more.isEmpty() ? item.title() : item.title() + "（" + String.join("，", more) + "）";
    }

    private static String bare(String text) { return text.replace(" ", ""); }

    private static String masked(String text) {
        var once = IDENTITY.matcher(text).replaceAll(found -> Masked.identity(found.group()));
        return PHONE.matcher(once).replaceAll(found -> Masked.phone(found.group()));
    }
}

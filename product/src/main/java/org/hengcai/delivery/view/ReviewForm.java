package org.hengcai.delivery.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a review form says.
 *
 * @param photo the photo's SHA-256
 * @param signature the SHA-256 of the picture of what was signed by hand under the pledge
 * @param opinions one box a stamp, and what came of a public notice before it
 * @param meets whether a committee meets on it, which wants boxes for its count and opinion
 */
public record ReviewForm(String plan, List<Line> basics, @Nullable String photo, String statement, List<Group> groups, @Nullable String signature, List<Opinion> opinions, boolean meets) {

    public record Line(String label, String value) {}

    public record Group(String name, List<Line> lines) {}

    /** @param actor whose stamp it bears, as the pack names it: EMPLOYER, DEPARTMENT, BUREAU; empty where it bears none */
    public record Opinion(String actor, String label, String organisation, String text, String person, String date) {}

    /** All of it as label and value, to find what differs. */
    public Map<String, String> flat() {
        var flat = new LinkedHashMap<String, String>();
        basics.forEach(line -> flat.put(line.label(), line.value()));
        flat.put("证件照", photo == null ? "" : photo);
        flat.put("本人述职", statement);
        for (var group : groups) group.lines().forEach(line -> flat.merge(group.name() + "“" + line.label() + "”", line.value(), (a, b) -> a + "；" + b));
        flat.put("本人签名", signature == null ? "" : signature);
        opinions.forEach(opinion -> flat.put(opinion.label(), opinion.organisation() + " " + opinion.text() + " " + opinion.person() + " " + opinion.date()));
        return flat;
    }
}

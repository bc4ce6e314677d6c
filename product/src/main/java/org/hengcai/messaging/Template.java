package org.hengcai.messaging;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One wording with short variables in braces.
 *
 * @param sms    the provider's id of the approved SMS; null when told inside the platform alone
 * @param secret its variables are wiped as soon as it left, and nobody reads them anywhere else
 * @param vars   each variable's longest length in an SMS, in characters as a person counts them
 */
record Template(String id, @Nullable String sms, boolean secret, Map<String, Integer> vars, String text) {

    static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    boolean goesBySms() { return sms != null; }

    /** The sentence in full, as the inbox shows it. */
    String text(Map<String, String> values) {
        mustFit(values);
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** What it says of whom, without the words it was filled with. */
    String wording() { return VARIABLE.matcher(text).replaceAll("…"); }

    /** The variables as the SMS carries them: what is too long ends in …, a secret never does. */
    Map<String, String> shortened(Map<String, String> values) {
        mustFit(values);
        var result = new TreeMap<String, String>();
        vars.forEach((name, longest) -> result.put(name, shortened(name, Objects.requireNonNull(values.get(name)), longest)));
        return result;
    }

    private String shortened(String name, String value, int longest) {
        if (value.codePointCount(0, value.length()) <= longest) return value;
        if (secret) throw new IllegalArgumentException("Template " + id + ": " + name + " is longer than " + longest);
        return value.substring(0, value.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private void mustFit(Map<String, String> values) {
        if (!values.keySet().equals(vars.keySet()))
            throw new IllegalArgumentException("Template " + id + " takes " + vars.keySet() + ", was given " + values.keySet());
    }
}

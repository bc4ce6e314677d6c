package org.hengcai.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    final Templates templates = new Templates();

    @Test void every_sms_has_an_approved_template_of_its_own() {
        var ids = templates.all().stream().filter(Template::goesBySms).map(Template::sms).toList();
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test void whatever_the_code_tells_stands_in_the_list() throws IOException {
        var told = Pattern.compile("messages\\.(?:tell|sms)\\([^\"]*\"([a-z-]+)\"");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(file -> file.toString().endsWith(".java")).toList())
                told.matcher(Files.readString(source)).results().forEach(found -> templates.get(found.group(1)));
        }
    }

    @Test void what_is_too_long_for_an_sms_is_shortened_there_and_whole_in_the_inbox() {
        var template = templates.get("authorization-approved");
        var employer = Map.of("employer", "湖州市南太湖新区某某建设工程咨询监理有限责任公司第二分公司");
        assertThat(template.shortened(employer).get("employer")).hasSize(20).endsWith("…");
        assertThat(template.text(employer)).contains("第二分公司");
    }

    @Test void rare_characters_are_never_cut_in_two() {
        var template = new Template("x", "HC", false, Map.of("name", 3), "{name}");
        assertThat(template.shortened(Map.of("name", "严𬱖𠮷䶮")).get("name")).isEqualTo("严𬱖…");
    }

    @Test void a_missing_or_unknown_variable_is_a_bug_and_says_so() {
        assertThatThrownBy(() -> templates.get("code").text(Map.of("code", "1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> templates.get("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void a_value_in_braces_is_not_filled_again() {
        var template = new Template("x", null, false, Map.of("a", 9, "b", 9), "{a}{b}");
        assertThat(template.text(Map.of("a", "{b}", "b", "1"))).isEqualTo("{b}1");
    }
}

package org.hengcai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hengcai.web.view.Sentences;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test void what_people_wrote_is_joined_without_two_marks_side_by_side() {
        assertThat(Sentences.joined(List.of("符合申报条件，同意推荐。", "公示期间无异议；", " 同意推荐。"))).isEqualTo("符合申报条件，同意推荐；公示期间无异议；同意推荐。");
        assertThat(Sentences.joined(List.of("同意", "", " "))).isEqualTo("同意");
        assertThat(Sentences.joined(List.of())).isEmpty();
    }
}

package org.hengcai.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A diploma's major that is spelt nearly as the catalogue prints it is suggested to who judges; what is only alike isn't. */
class NearSpellingTest {
    private static final NearSpelling NEAR = new NearSpelling(List.of(new Specialty(2, "给排水", List.of("给排水工程", "环境工程", "风景园林学", "空间信息与数字技术"))));

    @ParameterizedTest @CsvSource({"给水排水工程, 给排水工程（给排水）", "环境工程（水处理方向）, 环境工程（给排水）", "环境工程(水处理), 环境工程（给排水）", "风景园林, 风景园林学（给排水）", "空间信息及数字技术, 空间信息与数字技术（给排水）", "给排水（市政）, 给排水"})
    void is_near(String major, String printed) { assertThat(NEAR.to(major)).containsExactly(printed); }

    @ParameterizedTest @CsvSource({"环保工程", "土木工程", "给水排水与环境工程", "环", "''", "环境工程"})
    void is_not_near(String major) { assertThat(NEAR.to(major)).isEmpty(); }
}

package org.hengcai.score;

import org.hengcai.audit.DeedName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with a score sheet, as the log calls it. */
@Configuration(proxyBeanMethods = false)
class ScoreDeeds {
    static final String JUDGE = "score.judge";

    @Bean DeedName scoreJudgedName() { return new DeedName(JUDGE, "确认或更正得分"); }
}

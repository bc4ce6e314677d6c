package org.hengcai.score;

import java.util.Map;
import org.hengcai.application.ScoreSaid;
import org.hengcai.application.StandingFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What examiners said, for the pages that show the application's conditions. */
@Component
class Standings implements StandingFigures {
    private final JdbcClient db;

    Standings(JdbcClient db) { this.db = db; }

    @Override public Map<String, Double> of(long application, ScoreSaid said) {
        var examined = Figure.of(db, application);
        return examined.isEmpty() ? Map.of() : new Figures(said, examined).standing();
    }
}

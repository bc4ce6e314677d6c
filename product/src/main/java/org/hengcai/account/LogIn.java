package org.hengcai.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hengcai.audit.AuditLog;
import org.hengcai.shared.Actor;
import org.hengcai.shared.Refused;
import org.hengcai.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whose the number or phone and the password are. Nobody learns from the answer, or from how long it takes, whether
 * an account exists; five failures make one computer wait for one account, so that nobody can lock another out.
 */
@Component
class LogIn {
    static final int TRIES = 5;
    static final int TRIES_OF_ADDRESS = 300;            // an office of many people behind one address
    static final Duration WAIT = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Attempts attempts;
    private final LogInScope logIn;
    private final AuditLog audit;

    LogIn(JdbcClient db, Secrets secrets, Passwords passwords, Attempts attempts, LogInScope logIn, AuditLog audit) {
        this.audit = audit;
        this.db = db;
        this.secrets = secrets;
        this.passwords = passwords;
        this.attempts = attempts;
        this.logIn = logIn;
    }

    private record Candidate(long id, String name, @Nullable String password) {}

    long personOf(String typed, String password, String address) {
        var identifier = folded(typed);
        var faults = new Gathered();
        if (identifier.isEmpty()) faults.add(AccountTexts.noIdentifier());
        if (password.isEmpty()) faults.add(AccountTexts.noPassword("password"));
        faults.mustBeEmpty();
        var key = secrets.hash("log-in", identifier + "|" + address);
        if (!attempts.allows(key, TRIES, WAIT)) throw new Refused(List.of(AccountTexts.waitThisAccount(WAIT)));
        if (!attempts.allows(secrets.hash("address", address), TRIES_OF_ADDRESS, WAIT)) throw new Refused(List.of(AccountTexts.waitThisAddress(WAIT)));
        var person = matching(candidates(identifier), password, address);
        attempts.forget(key);
        return person;
    }

    /** As a number or phone is kept: X stands for each sign that looks like it. */
    static String folded(String typed) { return Fold.number(typed).replaceAll("[×ΧХⅩ✕✖]$", "X"); }

    private List<Candidate> candidates(String identifier) {
        return logIn.call(() -> db.sql("""
            select id, name, password from account.person
             where number_hash = :number or phone_hash = :phone
             order by id limit 5""")                    // a phone may be a family's
            .param("number", secrets.hash("number", identifier)).param("phone", secrets.hash("phone", identifier))
            .query(Candidate.class).list());
    }

    private long matching(List<Candidate> candidates, String password, String address) {
        var matching = candidates.stream().filter(one -> passwords.matches(password, one.password())).toList();
        if (candidates.isEmpty()) passwords.matches(password, null);
        if (matching.size() > 1) throw new Refused(List.of(AccountTexts.phoneOfSeveral()));
        if (matching.isEmpty()) {
            failed(candidates, address);
            throw new Refused(List.of(AccountTexts.wrongLogIn(TRIES, WAIT)));
        }
        var one = matching.getFirst();
        logIn.run(() -> audit.record(new Actor(one.id(), one.name(), null, null, Role.APPLICANT), "log-in.enter", one.id(), Map.of("address", address)));
        return one.id();
    }

    /** Whoever it was is not known; whose account it was is, if there is one. */
    private void failed(List<Candidate> candidates, String address) {
        var whose = candidates.isEmpty() ? List.of(0L) : candidates.stream().map(Candidate::id).toList();
        logIn.run(() -> whose.forEach(person -> audit.record(null, "log-in.fail", person, Map.of("address", address))));
    }
}

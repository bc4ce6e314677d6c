package org.hengcai.account;

import java.util.List;
import java.util.Optional;
import org.hengcai.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people with an account; each transaction sees those its actor reaches. */
@Component
@Transactional(readOnly = true)
public class People {
    static final String COLUMNS = "p.id, p.name, p.document_kind, p.number_masked, p.sex, p.birth, p.phone_masked, p.retired";

    private final JdbcClient db;
    private final Secrets secrets;

    People(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    public Person find(long person) {
        return db.sql("select " + COLUMNS + " from account.person p where p.id = :person")
            .param("person", person).query(Person.class).optional().orElseThrow(NotFound::new);
    }

    /** Those of the given ids that the actor reaches, by name in pinyin order. */
    public List<Person> findAll(List<Long> people) {
        if (people.isEmpty()) return List.of();
        return db.sql("select " + COLUMNS + " from account.person p where p.id in (:people) order by p.sort_key, p.id")
            .param("people", people).query(Person.class).list();
    }

    /** The identity number in full: for a certificate, a register's query; never for a list. */
    public String number(long person) { return opened("number_cipher", person).orElseThrow(NotFound::new); }

    /** The confirmed phone in full. */
    public Optional<String> phone(long person) { return opened("phone_cipher", person); }

    /** Whose identity number this is, among those the actor reaches. */
    public Optional<Person> byNumber(String number) {
        return db.sql("select " + COLUMNS + " from account.person p where p.number_hash = :hash")
            .param("hash", secrets.hash("number", number)).query(Person.class).optional();
    }

    private Optional<String> opened(String column, long person) {
        return db.sql("select " + column + " from account.person where id = :person and " + column + " is not null")
            .param("person", person).query(byte[].class).optional().map(secrets::text);
    }
}

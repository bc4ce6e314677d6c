package org.hengcai.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hengcai.demo.view.PersonasPage;
import org.hengcai.shared.Role;
import org.hengcai.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo year with what each may act as. */
@Component
class Personas {
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Personas(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    private record Row(long person, String name, @Nullable Long grant, @Nullable String role, @Nullable String organisation) {}

    List<PersonasPage.Persona> all() {
        var rows = Scope.call(Scope.job("demo"), () -> transaction.execute(_ -> db.sql("""
            select p.id as person, p.name, g.id as "grant", g.role, o.name as organisation
              from account.person p
              left join account.role_grant g on g.person_id = p.id and g.until is null
              left join account.organisation o on o.id = g.organisation_id
             order by p.id, g.id""").query(Row.class).list()));
        var people = new LinkedHashMap<Long, PersonasPage.Persona>();
        for (var row : rows) {
            var persona = people.computeIfAbsent(row.person(), id -> new PersonasPage.Persona(id, row.name(), new ArrayList<>()));
            if (row.grant() != null && row.role() != null) persona.places().add(new PersonasPage.Place(row.grant(), row.organisation() + " · " + Role.valueOf(row.role()).label()));
        }
        return List.copyOf(people.values());
    }
}

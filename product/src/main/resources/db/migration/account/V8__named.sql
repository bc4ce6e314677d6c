-- Which persons and organisations are called so: for those who watch over the log, who reach nobody.
create function account.named(words text) returns setof bigint
    language sql stable security definer set search_path = account, public
    as $$ select p.id from account.person p
           where p.name = words and account.scope() = 'acting' and account.role() in ('AUDITOR', 'AUDIT_ADMIN')
           union all
          select o.id from account.organisation o
           where (o.name = words or o.code = upper(words)) and account.scope() = 'acting' and account.role() in ('AUDITOR', 'AUDIT_ADMIN') $$;

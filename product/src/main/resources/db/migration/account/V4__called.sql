-- What the persons and organisations are called that the log's deeds are about: for those who watch over the log, who reach nobody.
create function account.called(ids bigint[]) returns table (id bigint, label text)
    language sql stable security definer set search_path = account, public
    as $$ select p.id, p.name || '（' || p.number_masked || '）' from account.person p
           where p.id = any (ids) and account.scope() = 'acting' and account.role() in ('AUDITOR', 'AUDIT_ADMIN')
           union all
          select o.id, o.name from account.organisation o
           where o.id = any (ids) and account.scope() = 'acting' and account.role() in ('AUDITOR', 'AUDIT_ADMIN') $$;

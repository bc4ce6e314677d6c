-- Which application an SMS is about: the office that has the application sees what became of it.
alter table messaging.outbox add column about bigint;

create or replace function messaging.keeps_ledger(subject bigint, about bigint) returns boolean language sql stable as
    $$ select account.scope() = 'job'
              or account.scope() = 'acting' and (account.role() = 'SYSTEM_ADMIN'
                                                 or account.role() = 'OFFICE' and (account.reaches($1) or $2 is not null and account.reaches($2))) $$;
drop policy ledger on messaging.outbox;
drop policy send on messaging.outbox;
create policy ledger on messaging.outbox for select to hengcai_app
    using (messaging.keeps_ledger(subject, about) or account.oversees());
create policy send on messaging.outbox for update to hengcai_app using (messaging.keeps_ledger(subject, about));
drop function messaging.keeps_ledger(bigint);

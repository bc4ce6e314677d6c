-- Which applications have this receipt, or are of whom is called so: for those who watch over the log, who reach no case.
create function application.named(words text) returns setof bigint
    language sql stable security definer set search_path = application, public
    as $$ select a.id from application.application a
           where (a.receipt = words or a.applicant = words) and account.scope() = 'acting' and account.role() in ('AUDITOR', 'AUDIT_ADMIN') $$;

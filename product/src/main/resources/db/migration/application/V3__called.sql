-- The receipt numbers of the applications that the log's deeds are about: for those who watch over the log, who reach no case.
create policy owner on application.application for select to hengcai_owner using (true);
create function application.called(ids bigint[]) returns table (id bigint, label text)
    language sql stable security definer set search_path = application, public
    as $$ select a.id, coalesce('申报 ' || a.receipt, '未提交的申报') from application.application a
           where a.id = any (ids) and account.scope() = 'acting' and account.role() in ('AUDITOR', 'AUDIT_ADMIN') $$;

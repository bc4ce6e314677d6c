-- How one SMS stands, told to whoever knows its key: a word and an instant, no number, no text [U72].
create policy owner on messaging.outbox for select to hengcai_owner using (true);
create function messaging.standing(of_key text) returns table (standing text, at timestamptz)
    language sql stable security definer set search_path = messaging, account, public
    as $$ select coalesce(o.outcome, o.state), coalesce(o.outcome_at, o.sent_at) from messaging.outbox o
           where o.key = of_key and account.scope() in ('acting', 'job') $$;

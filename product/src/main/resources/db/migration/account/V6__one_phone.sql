-- One phone, one account: asked when a phone has shown its code, whoever asks; answers nothing but yes or no.
create function account.phone_taken(of_hash bytea, by_other_than bigint) returns boolean
    language sql stable security definer set search_path = account, public
    as $$ select exists (select from account.person p where p.phone_hash = $1 and p.id <> $2) $$;

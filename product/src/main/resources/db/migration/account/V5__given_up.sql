-- A registration that is not approved yet may be given up by who made it; it is kept, and nobody is asked about it any more.
alter table account.organisation add column given_up_at timestamptz;
alter table account.organisation add check (given_up_at is null or kind = 'EMPLOYER' and approved_at is null);
drop index account.organisation_own_draft;
create unique index organisation_own_draft on account.organisation (contact_id, code)
    where kind = 'EMPLOYER' and approved_at is null and given_up_at is null;

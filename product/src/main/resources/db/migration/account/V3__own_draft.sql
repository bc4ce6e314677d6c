-- Registered twice by one hand (a double click, a second tab) is one registration.
create unique index organisation_own_draft on account.organisation (contact_id, code) where kind = 'EMPLOYER' and approved_at is null;

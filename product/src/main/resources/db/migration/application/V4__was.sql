-- Whether what was returned has been changed is seen by what it was when it came back, not by how often it was saved.
alter table application.reopened
    drop column mended_at,
    add column was text;                           -- null: an archive entry, which is compared with the last snapshot

-- Whom to reach stands on the sheet as the unit gave it; a line whose clock stands still says so to everybody, never why.
alter table publicnotice.sheet add column contact text, add column phone text;
alter table publicnotice.line add column paused boolean not null default false;

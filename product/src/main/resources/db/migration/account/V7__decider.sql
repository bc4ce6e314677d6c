-- Who decided on a letter, as he and his bureau were called then: its employer reads it, who reaches neither.
alter table account.authorization_letter add column decider text, add column decider_place text;

-- Starts and hand-ins that a browser sent under a key of its own: sent again, because the answer was
-- lost, they are answered and not done again. Kept for some days; never of work that is secret.
create table done_once (
  person varchar(64) not null,
  request_key varchar(36) not null,
  -- what was done: a task's id, or the process that was started
  work varchar(255) not null,
  -- business key of what was started
  answer varchar(255),
  done_at timestamp with time zone not null,
  primary key (person, request_key, work)
);

create index done_once_at on done_once (done_at);

-- What people's forms need while they are filled in, and starts that were already answered.

-- a draft counts its versions: whoever saves says which one he has seen
create table form_draft (
  work varchar(300) primary key,
  content varchar(200000) not null,
  saved_by varchar(64) not null,
  saved_at timestamp with time zone not null,
  version_number integer not null
);

-- who has a form open
create table form_presence (
  work varchar(300) not null,
  user_id varchar(64) not null,
  tab varchar(40) not null,
  seen_at timestamp with time zone not null,
  primary key (work, user_id, tab)
);

-- Starts of processes that a browser sent under a key of its own: sent again, because the answer was
-- lost, they are answered and not made again. Kept for some days; of tasks, ballots among them, nothing.
create table done_once (
  person varchar(64) not null,
  request_key varchar(36) not null,
  -- key of the process that was started
  work varchar(255) not null,
  -- business key of what was started
  answer varchar(255),
  done_at timestamp with time zone not null,
  primary key (person, request_key, work)
);

create index done_once_at on done_once (done_at);

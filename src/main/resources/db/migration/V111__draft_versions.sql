-- A draft counts its versions: whoever saves says which one he has seen. And who has a form open.

alter table form_draft add column version_number integer default 1 not null;

create table form_presence (
  work    varchar(300) not null,
  user_id varchar(64)  not null,
  tab     varchar(40)  not null,
  seen_at timestamp with time zone not null,
  primary key (work, user_id, tab)
);

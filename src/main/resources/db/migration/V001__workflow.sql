create table form_draft (
  work varchar(300) primary key,
  content varchar(200000) not null,
  saved_by varchar(64) not null,
  saved_at timestamp with time zone not null
);

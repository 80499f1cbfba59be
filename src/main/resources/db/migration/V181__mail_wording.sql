-- What a mail looks like beside its plain text, what is attached, and what people decided about it.

alter table mail add column kind varchar(60);
alter table mail add column html varchar(300000);
alter table mail add column attachments varchar(4000);
alter table mail add column confirmed_by varchar(255);
alter table mail add column reported_at timestamp with time zone;
alter table mail add column reached_by varchar(255);
alter table mail add column reached_at timestamp with time zone;
alter table mail add column reached_note varchar(2000);
alter table mail_event add column attachments varchar(4000) default '[]' not null;

create index mail_recipient on mail (recipient);

-- What failed before there was a task for it needs none.
update mail set reported_at = state_since where state = 'FAILED';

-- Words and handling of a kind of mail where an administrator chose others than those delivered.
create table mail_wording (
  kind varchar(60) primary key,
  subject varchar(300) not null,
  body varchar(10000) not null,
  held boolean not null,
  edited_by varchar(255) not null,
  edited_at timestamp with time zone not null
);

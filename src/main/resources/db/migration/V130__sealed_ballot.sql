-- The sealed ballot. Papers of an open round are unreadable for this database: the key that opens them exists only in layers
-- that two tellers have to take off with their passphrases.

-- When and where the session meets, and what its agenda said.
create table meeting_notice (
  meeting bigint primary key references meeting (id),
  meets_at timestamp with time zone not null,
  place varchar(400) not null,
  agenda varchar(20000) not null,
  sent_by varchar(64) not null,
  sent_at timestamp with time zone not null
);

-- A member may be represented by a written authority of one other delegate.
create table attendance_of_member (
  meeting bigint not null references meeting (id),
  unit varchar(64) not null,
  kind varchar(20) not null,
  represented_by varchar(64),
  constraint attendance_of_member_key primary key (meeting, unit),
  constraint attendance_kind check (kind in ('PRESENT', 'REMOTE', 'WRITTEN_OPINION', 'REPRESENTED', 'ABSENT')),
  constraint attendance_represented check ((kind = 'REPRESENTED') = (represented_by is not null)),
  constraint attendance_one_authority unique (meeting, represented_by)
);
insert into attendance_of_member (meeting, unit, kind) select meeting, unit, kind from attendance;
drop table attendance;
alter table attendance_of_member rename to attendance;

-- A teller's key of one meeting; the private half is sealed with his passphrase.
create table teller_key (
  meeting bigint not null references meeting (id),
  user_id varchar(64) not null,
  public_key varchar(2000) not null,
  sealed_private_key varchar(4000) not null,
  salt varchar(64) not null,
  iterations integer not null check (iterations > 0),
  primary key (meeting, user_id)
);

-- The rules of a round, fixed when it is opened. Null in rounds that were opened before this was recorded.
alter table ballot_round add column base varchar(10);
alter table ballot_round add column numerator integer;
alter table ballot_round add column denominator integer;
alter table ballot_round add column rule_words varchar(1000);
alter table ballot_round add column closes_at timestamp with time zone;
alter table ballot_round add column opened_by varchar(64);

-- To how many candidates a paper may agree; no row: to all.
create table ballot_limit (
  ballot bigint not null references ballot_round (id),
  award varchar(20) not null,
  most integer not null check (most >= 0),
  rule_words varchar(1000) not null,
  primary key (ballot, award)
);

-- What closes the box: papers are sealed with the public key, the published box is checked with the verify key.
create table ballot_seal (
  ballot bigint primary key references ballot_round (id),
  public_key varchar(2000) not null,
  verify_key varchar(200) not null,
  opened boolean not null
);

-- The box's secret under the keys of two tellers, one over the other; gone when the box is open.
create table seal_layer (
  ballot bigint not null references ballot_seal (ballot),
  outer_teller varchar(64) not null,
  inner_teller varchar(64) not null,
  content varchar(8000) not null,
  peeled boolean not null,
  primary key (ballot, outer_teller, inner_teller)
);

-- Papers until the box is opened; gone then. All of a ballot have the same length.
create table sealed_paper (
  id uuid primary key,
  ballot bigint not null references ballot_seal (ballot),
  content varchar(4000) not null
);
create index sealed_paper_ballot on sealed_paper (ballot);

-- The code by which a voter finds his paper. Null in rounds before this was recorded.
alter table ballot_paper add column receipt varchar(40);

-- Token of the form from which the member voted, so that the same paper sent twice is one; gone when the ballot closes.
alter table voter_roll add column token varchar(64);
alter table voter_roll add column voter varchar(64);
alter table voter_roll add column channel varchar(10) default 'SCREEN' not null;
alter table voter_roll add constraint voter_roll_token unique (ballot, token);
alter table voter_roll add constraint voter_roll_channel check (channel in ('SCREEN', 'PAPER'));

-- What two tellers read from the papers of the room, independently; gone when both agree.
create table paper_entry (
  ballot bigint not null references ballot_round (id),
  teller varchar(64) not null,
  number integer not null check (number > 0),
  choices varchar(400) not null,
  primary key (ballot, teller, number)
);
create table paper_entry_done (
  ballot bigint not null references ballot_round (id),
  teller varchar(64) not null,
  voters varchar(4000) not null,
  primary key (ballot, teller)
);

-- A box that could not be opened is emptied and the round voted again.
create table ballot_restart (
  ballot bigint not null references ballot_round (id),
  number integer not null,
  restarted_at timestamp with time zone not null,
  primary key (ballot, number)
);
create table lost_passphrase (
  ballot bigint not null references ballot_round (id),
  teller varchar(64) not null,
  primary key (ballot, teller)
);

alter table round_count add column present integer;
alter table round_count add column blank integer;

-- The closed box as it was signed and published.
create table published_box (
  ballot bigint primary key references ballot_round (id),
  content text not null,
  sha256 varchar(64) not null
);

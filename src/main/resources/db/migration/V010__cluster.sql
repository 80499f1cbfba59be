-- The organisation: clusters, units with the names they had, members, people, leaders.

create table emulation_cluster (
  code varchar(40) primary key,
  name varchar(200) not null
);

-- merged_into tells where a unit went; its past years keep its old names
create table org_unit (
  code varchar(40) primary key,
  merged_into varchar(40) references org_unit (code),
  merged_on date,
  constraint org_unit_merger_complete check ((merged_into is null) = (merged_on is null)),
  constraint org_unit_merger_other check (merged_into <> code)
);

-- a name is valid until the unit's next one begins
create table org_unit_name (
  unit_code varchar(40) not null references org_unit (code),
  valid_from date not null,
  name varchar(200) not null,
  province varchar(100) not null,
  unit_type varchar(20) not null check (unit_type in ('DEPARTMENT', 'DIVISION', 'MINISTRY')),
  primary key (unit_code, valid_from)
);

create table cluster_membership (
  cluster_code varchar(40) not null references emulation_cluster (code),
  unit_code varchar(40) not null references org_unit (code),
  from_year integer not null,
  to_year integer,
  primary key (cluster_code, unit_code, from_year),
  constraint cluster_membership_span check (to_year >= from_year)
);
create index cluster_membership_unit on cluster_membership (unit_code);

create table person (
  user_id varchar(64) primary key,
  full_name varchar(100) not null,
  title varchar(100) not null,
  email varchar(254) not null,
  unit_code varchar(40) not null references org_unit (code)
);
create index person_unit on person (unit_code);

create table person_role (
  user_id varchar(64) not null references person (user_id),
  role_name varchar(20) not null,
  primary key (user_id, role_name)
);

create table cluster_leadership (
  cluster_code varchar(40) not null references emulation_cluster (code),
  year_number integer not null,
  head_unit varchar(40) not null references org_unit (code),
  deputy_unit varchar(40) not null references org_unit (code),
  second_deputy_unit varchar(40) references org_unit (code),
  primary key (cluster_code, year_number),
  constraint cluster_leadership_distinct check (
    head_unit <> deputy_unit
    and (second_deputy_unit is null
      or (second_deputy_unit <> head_unit and second_deputy_unit <> deputy_unit)))
);
create index cluster_leadership_head on cluster_leadership (head_unit);

-- Criteria tables become trees whose lines say how points follow from facts.

-- several versions may share a first day: the newest counts; content_hash tells the same table again;
-- for one cluster, or without it for all
alter table criteria_table add column valid_from date;
update criteria_table set valid_from = effective_from;
alter table criteria_table alter column valid_from set not null;
alter table criteria_table drop column effective_from;
alter table criteria_table add column sample boolean default false not null;
alter table criteria_table add column cluster_code varchar(40);
alter table criteria_table add column content_hash varchar(64);
alter table criteria_table add column imported_by varchar(64);
alter table criteria_table add column imported_at timestamp with time zone;
update criteria_table set sample = true;

create table criteria_heading (
  criteria_table bigint not null references criteria_table (id),
  line_number integer not null,
  code varchar(10) not null,
  -- code of the heading above; none for a group
  parent varchar(10),
  name varchar(500) not null,
  primary key (criteria_table, code)
);

insert into criteria_heading (criteria_table, line_number, code, name)
select criteria_table, min(line_number), cast(dense_rank() over (partition by criteria_table
    order by min(line_number)) as varchar(10)), group_name
from criterion group by criteria_table, group_name;

-- the older tables' points are judged within bounds
alter table criterion add column parent varchar(10);
alter table criterion add column kind varchar(20) default 'JUDGED' not null check (kind in
  ('ACHIEVED', 'BANDED', 'BANDED_SHARE', 'PROPORTIONAL', 'RELATIVE_TO_BEST', 'BONUS_PENALTY', 'JUDGED'));
alter table criterion add column standard_points numeric(7, 2);
alter table criterion add column bonus_each numeric(7, 2);
alter table criterion add column penalty_each numeric(7, 2);
alter table criterion add column measure varchar(100) default '' not null;
alter table criterion add column by_unit boolean default true not null;
alter table criterion add column by_cluster boolean default true not null;
alter table criterion add column by_ministry boolean default false not null;
alter table criterion add column evidence boolean default false not null;
update criterion set standard_points = max_points,
  parent = (select h.code from criteria_heading h
    where h.criteria_table = criterion.criteria_table and h.name = criterion.group_name);
alter table criterion alter column standard_points set not null;
alter table criterion alter column parent set not null;
alter table criterion drop column group_name;

-- from the lowest band upwards; the last has no bound
create table criterion_band (
  criteria_table bigint not null,
  criterion varchar(10) not null,
  position integer not null,
  bound numeric(15, 2),
  bound_included boolean not null,
  points numeric(7, 2) not null,
  primary key (criteria_table, criterion, position),
  foreign key (criteria_table, criterion) references criterion (criteria_table, code)
);

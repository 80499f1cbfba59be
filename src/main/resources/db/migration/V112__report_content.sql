-- A report's figures, its passages and issues, the evidence of each version, remarks on passages.

alter table report_score add column target numeric(15, 2);
alter table report_score add column actual numeric(15, 2);
alter table report_score add column violations numeric(15, 2);
-- until now points were judged: the points themselves were stated
update report_score set actual = points;

-- a passage of the narrative (without subject), or an obstacle or recommendation
create table report_part (
  report         bigint        not null,
  version_number integer       not null,
  place          integer       not null,
  part           varchar(20)   not null check (part in
    ('SITUATION', 'MOVEMENTS', 'PARTY', 'EXPERIENCE', 'DIRECTIONS', 'OBSTACLE', 'RECOMMENDATION')),
  subject        varchar(300),
  content        varchar(8000) not null,
  primary key (report, version_number, place),
  foreign key (report, version_number) references report_version (report, version_number)
);

-- which version of which piece belongs to a version of the report
create table report_evidence (
  report           bigint  not null,
  version_number   integer not null,
  evidence         bigint  not null,
  evidence_version integer not null,
  primary key (report, version_number, evidence),
  foreign key (report, version_number) references report_version (report, version_number)
);

create index report_evidence_piece on report_evidence (evidence, evidence_version);

alter table report_remark add column passage varchar(20);

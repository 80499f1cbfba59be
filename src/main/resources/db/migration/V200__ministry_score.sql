-- What the Ministry gives for the criteria that it scores itself, when it appraises the dossier; every point with its reason.

create table ministry_score (
  appraisal bigint not null references appraisal (id),
  appraisal_key integer not null,
  unit varchar(100) not null,
  criterion varchar(10) not null,
  points numeric(7, 2) not null,
  reason varchar(2000) not null,
  primary key (appraisal, appraisal_key),
  constraint ministry_score_once unique (appraisal, unit, criterion),
  constraint ministry_score_reason check (points = 0 or reason <> '')
);

-- the highest result of the cluster for criteria that are scored relative to it, once all reports are in
create table best_result (
  award_year bigint not null,
  criterion varchar(10) not null,
  actual numeric(15, 2) not null,
  primary key (award_year, criterion)
);

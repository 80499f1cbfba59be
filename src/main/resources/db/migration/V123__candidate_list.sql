-- when the head confirmed who stands; from then on the members may see the score table
create table candidate_list (
  award_year bigint not null primary key,
  confirmed_by varchar(64) not null,
  confirmed_at timestamp with time zone not null
);

insert into candidate_list (award_year, confirmed_by, confirmed_at)
select award_year, min(confirmed_by), min(confirmed_at) from candidate group by award_year;

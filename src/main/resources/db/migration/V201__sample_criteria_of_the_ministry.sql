-- The sample table once more, now with a criterion that the Ministry scores: whether a report was honest shows when
-- the Ministry appraises the dossier. Years that use the version before keep it.
insert into criteria_table (name, version_number, valid_from, citation, sample)
select s.name, (select max(version_number) + 1 from criteria_table), s.valid_from, s.citation, true
  from criteria_table s where s.sample and s.version_number = 2;

insert into criteria_heading (criteria_table, line_number, code, parent, name)
select t.id, h.line_number, h.code, h.parent, h.name
  from criteria_heading h
  join criteria_table s on s.id = h.criteria_table and s.sample and s.version_number = 2
  join criteria_table t on t.version_number = (select max(version_number) from criteria_table);

insert into criterion (criteria_table, line_number, code, parent, name, kind, standard_points, min_points, max_points,
  standard, bonus_each, penalty_each, measure, by_unit, by_cluster, by_ministry, evidence)
select t.id, c.line_number, c.code, c.parent, c.name, c.kind, c.standard_points, c.min_points, c.max_points,
       c.standard, c.bonus_each, c.penalty_each, c.measure, c.by_unit, c.by_cluster and c.code <> '5.4', c.code = '5.4', c.evidence
  from criterion c
  join criteria_table s on s.id = c.criteria_table and s.sample and s.version_number = 2
  join criteria_table t on t.version_number = (select max(version_number) from criteria_table);

insert into criterion_band (criteria_table, criterion, position, bound, bound_included, points)
select t.id, b.criterion, b.position, b.bound, b.bound_included, b.points
  from criterion_band b
  join criteria_table s on s.id = b.criteria_table and s.sample and s.version_number = 2
  join criteria_table t on t.version_number = (select max(version_number) from criteria_table);

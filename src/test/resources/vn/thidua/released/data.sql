-- A little of everything, as an installation of the last release may hold it. Grows with the tables of a release.
insert into emulation_cluster (code, name) values ('cum-1', 'Cụm thi đua số 1');
insert into org_unit (code) values ('lao-cai');
insert into org_unit_name (unit_code, valid_from, name, province, unit_type)
  values ('lao-cai', date '2010-01-01', 'Sở Ngoại vụ tỉnh Lào Cai', 'Lào Cai', 'DEPARTMENT');
insert into cluster_membership (cluster_code, unit_code, from_year) values ('cum-1', 'lao-cai', 2015);
insert into person (user_id, full_name, title, email, unit_code)
  values ('giamdoc.laocai', 'Nguyễn Văn An', 'Giám đốc', 'an@lao-cai.vn', 'lao-cai');
insert into award_year (version_number, cluster_code, year_number, state, head_unit, deputy_unit, rule_set, criteria_table)
  values (0, 'cum-1', 2026, 'PLANNED', 'lao-cai', 'lao-cai', (select max(id) from rule_set), (select max(id) from criteria_table));
insert into pact (cluster_code, year_number, unit_code, pledge, signed_by, signed_at)
  values ('cum-1', 2026, 'lao-cai', 'Hoàn thành kế hoạch', 'giamdoc.laocai', timestamp with time zone '2026-01-05 09:00:00+07:00');
insert into unit_report (award_year, unit, state, due_at, versions, lock_version)
  values ((select id from award_year), 'lao-cai', 'WRITTEN', timestamp with time zone '2026-12-05 17:00:00+07:00', 1, 0);
insert into report_version (report, version_number, achievements, total, written_by, written_at)
  values ((select id from unit_report), 1, 'Đạt', 2.00, 'giamdoc.laocai', timestamp with time zone '2026-12-01 09:00:00+07:00');
insert into report_score (report, version_number, criterion, place, points, actual, note)
  values ((select id from unit_report), 1, '2.1.1', 1, 2.00, 1, '');
insert into meeting (award_year, session_number) values ((select id from award_year), 1);
insert into ballot_round (meeting, round_number, state) values ((select id from meeting), 1, 'CLOSED');
insert into round_count (ballot, members, issued, collected, valid, invalid, present, blank)
  values ((select id from ballot_round), 1, 1, 1, 1, 0, 1, 0);
insert into candidate_count (ballot, unit, award, agree, disagree, no_opinion)
  values ((select id from ballot_round), 'lao-cai', 'FLAG', 1, 0, 0);
insert into archive_content (sha256, size_bytes) values ('00', 0);
insert into archive_document (case_key, kind, subject, title, issued, signed, pdf_sha256, docx_sha256, written_at)
  values ('cum-1/2026', 'pact', 'lao-cai', 'Giao ước thi đua', false, false, '00', '00', timestamp with time zone '2026-01-05 09:00:00+07:00');
insert into mail (event, recipient, address, kind, subject, body, html, attachments, business_key, state, state_since, attempts, created_at)
  values ('task:1', 'giamdoc.laocai', 'an@lao-cai.vn', 'newTask', 'Việc', 'Kính gửi', '', '', 'cum-1/2026', 'QUEUED',
    timestamp with time zone '2026-01-05 09:00:00+07:00', 0, timestamp with time zone '2026-01-05 09:00:00+07:00');
insert into dossier (award_year, issuing_body, manifest_sha256, assembled_by, assembled_at, letter)
  values ((select id from award_year), 'cum-1', '', 'giamdoc.laocai', timestamp with time zone '2026-12-20 09:00:00+07:00', 'Kính trình');
insert into dossier_file (dossier, ordinal, path, title, kind, subject, origin, sha256, size_bytes)
  values ((select id from dossier), 1, 'giao-uoc.pdf', 'Giao ước thi đua', 'pact', 'lao-cai', 'ARCHIVE', '00', 0);
insert into ruling (dossier, decided_by, decided_at)
  values ((select id from dossier), 'botruong', timestamp with time zone '2027-01-10 09:00:00+07:00');
insert into candidate_decision (ruling, ruling_key, unit, proposed, outcome, award)
  values ((select id from ruling), 0, 'lao-cai', 'FLAG', 'AWARDED', 'FLAG');

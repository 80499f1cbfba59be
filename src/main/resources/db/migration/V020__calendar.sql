-- Days off and make-up working days, year by year, and how many working days each task may take.

-- a year that is not here is counted Monday to Friday, and the calendar's page says so
create table holiday_year (
  year_number integer primary key,
  source varchar(500) not null,
  imported_by varchar(64) not null,
  imported_at timestamp with time zone not null
);

-- OFF: a weekday on which nobody works; WORK: a Saturday or Sunday on which everybody does
create table special_day (
  on_day date primary key,
  year_number integer not null references holiday_year (year_number),
  kind varchar(4) not null check (kind in ('OFF', 'WORK')),
  name varchar(200) not null
);

-- terms in working days; the newest one that is in force on the day a task begins counts
create table task_term (
  task varchar(64) not null,
  effective_from date not null,
  working_days integer not null check (working_days between 1 and 250),
  citation varchar(500) not null,
  primary key (task, effective_from)
);

insert into holiday_year (year_number, source, imported_by, imported_at) values
  (2015, 'Bộ luật Lao động 2012 điều 115; thông báo nghỉ Tết Ất Mùi và các ngày lễ năm 2015 (chưa đối chiếu nguyên văn)', 'thidua', timestamp with time zone '2026-11-23 00:00:00+07:00'),
  (2016, 'Bộ luật Lao động 2012 điều 115; thông báo nghỉ Tết Bính Thân và các ngày lễ năm 2016 (chưa đối chiếu nguyên văn)', 'thidua', timestamp with time zone '2026-11-23 00:00:00+07:00'),
  (2017, 'Bộ luật Lao động 2012 điều 115; thông báo nghỉ Tết Đinh Dậu và các ngày lễ năm 2017 (chưa đối chiếu nguyên văn)', 'thidua', timestamp with time zone '2026-11-23 00:00:00+07:00'),
  (2026, 'Bộ luật Lao động 2019 điều 111, 112; thông báo nghỉ Tết Bính Ngọ, Quốc khánh và hoán đổi ngày làm việc năm 2026 (chưa đối chiếu nguyên văn)', 'thidua', timestamp with time zone '2026-11-23 00:00:00+07:00'),
  -- as far as it is certain: the days of the Labour Code and the Tết days that are off under either usual choice (one
  -- day before and four after the first, or two and three). The second day of the National Day and any exchanged days
  -- come with the official notice: import it then.
  (2027, 'Bộ luật Lao động 2019 điều 111, 112: chỉ các ngày chắc chắn, chưa có thông báo nghỉ Tết Đinh Mùi và Quốc khánh 2027 (chưa đối chiếu nguyên văn)', 'thidua', timestamp with time zone '2026-11-23 00:00:00+07:00');

insert into special_day (on_day, year_number, kind, name)
select cast(d.on_day as date), cast(substring(d.on_day from 1 for 4) as integer), d.kind, d.name
from (values
  ('2015-01-01', 'OFF', 'Tết Dương lịch'),
  ('2015-01-02', 'OFF', 'Nghỉ hoán đổi'),
  ('2015-02-14', 'WORK', 'Làm bù cho ngày 16/02'),
  ('2015-02-16', 'OFF', 'Nghỉ hoán đổi'),
  ('2015-02-17', 'OFF', 'Tết Nguyên đán'),
  ('2015-02-18', 'OFF', 'Tết Nguyên đán'),
  ('2015-02-19', 'OFF', 'Tết Nguyên đán'),
  ('2015-02-20', 'OFF', 'Tết Nguyên đán'),
  ('2015-02-23', 'OFF', 'Tết Nguyên đán, nghỉ bù'),
  ('2015-04-25', 'WORK', 'Làm bù cho ngày 29/04'),
  ('2015-04-28', 'OFF', 'Giỗ Tổ Hùng Vương'),
  ('2015-04-29', 'OFF', 'Nghỉ hoán đổi'),
  ('2015-04-30', 'OFF', 'Ngày Chiến thắng'),
  ('2015-05-01', 'OFF', 'Quốc tế Lao động'),
  ('2015-09-02', 'OFF', 'Quốc khánh'),
  ('2016-01-01', 'OFF', 'Tết Dương lịch'),
  ('2016-02-08', 'OFF', 'Tết Nguyên đán'),
  ('2016-02-09', 'OFF', 'Tết Nguyên đán'),
  ('2016-02-10', 'OFF', 'Tết Nguyên đán'),
  ('2016-02-11', 'OFF', 'Tết Nguyên đán'),
  ('2016-02-12', 'OFF', 'Tết Nguyên đán, nghỉ bù'),
  ('2016-04-18', 'OFF', 'Giỗ Tổ Hùng Vương, nghỉ bù'),
  ('2016-05-02', 'OFF', 'Ngày Chiến thắng, nghỉ bù'),
  ('2016-05-03', 'OFF', 'Quốc tế Lao động, nghỉ bù'),
  ('2016-09-02', 'OFF', 'Quốc khánh'),
  ('2017-01-02', 'OFF', 'Tết Dương lịch, nghỉ bù'),
  ('2017-01-26', 'OFF', 'Tết Nguyên đán'),
  ('2017-01-27', 'OFF', 'Tết Nguyên đán'),
  ('2017-01-30', 'OFF', 'Tết Nguyên đán'),
  ('2017-01-31', 'OFF', 'Tết Nguyên đán, nghỉ bù'),
  ('2017-02-01', 'OFF', 'Tết Nguyên đán, nghỉ bù'),
  ('2017-04-06', 'OFF', 'Giỗ Tổ Hùng Vương'),
  ('2017-05-01', 'OFF', 'Quốc tế Lao động'),
  ('2017-05-02', 'OFF', 'Ngày Chiến thắng, nghỉ bù'),
  ('2017-09-04', 'OFF', 'Quốc khánh, nghỉ bù'),
  ('2026-01-01', 'OFF', 'Tết Dương lịch'),
  ('2026-01-02', 'OFF', 'Nghỉ hoán đổi'),
  ('2026-01-10', 'WORK', 'Làm bù cho ngày 02/01'),
  ('2026-02-16', 'OFF', 'Tết Nguyên đán'),
  ('2026-02-17', 'OFF', 'Tết Nguyên đán'),
  ('2026-02-18', 'OFF', 'Tết Nguyên đán'),
  ('2026-02-19', 'OFF', 'Tết Nguyên đán'),
  ('2026-02-20', 'OFF', 'Tết Nguyên đán'),
  ('2026-04-27', 'OFF', 'Giỗ Tổ Hùng Vương, nghỉ bù'),
  ('2026-04-30', 'OFF', 'Ngày Chiến thắng'),
  ('2026-05-01', 'OFF', 'Quốc tế Lao động'),
  ('2026-08-22', 'WORK', 'Làm bù cho ngày 31/08'),
  ('2026-08-31', 'OFF', 'Nghỉ hoán đổi'),
  ('2026-09-01', 'OFF', 'Quốc khánh'),
  ('2026-09-02', 'OFF', 'Quốc khánh'),
  ('2027-01-01', 'OFF', 'Tết Dương lịch'),
  ('2027-02-05', 'OFF', 'Tết Nguyên đán'),
  ('2027-02-08', 'OFF', 'Tết Nguyên đán'),
  ('2027-02-09', 'OFF', 'Tết Nguyên đán'),
  ('2027-02-10', 'OFF', 'Tết Nguyên đán, nghỉ bù'),
  ('2027-04-16', 'OFF', 'Giỗ Tổ Hùng Vương'),
  ('2027-04-30', 'OFF', 'Ngày Chiến thắng'),
  ('2027-05-03', 'OFF', 'Quốc tế Lao động, nghỉ bù'),
  ('2027-09-02', 'OFF', 'Quốc khánh')
) as d (on_day, kind, name);

insert into task_term (task, effective_from, working_days, citation) values
  ('importOrganisation', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('openYear', date '2000-01-01', 10, 'mặc định của phần mềm'),
  ('checkReport', date '2000-01-01', 3, 'mặc định của phần mềm'),
  ('decideLateReport', date '2000-01-01', 3, 'mặc định của phần mềm'),
  ('acknowledgeMovement', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('answerRecommendation', date '2000-01-01', 10, 'mặc định của phần mềm'),
  ('acknowledgeAnswer', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('draftMinutes', date '2000-01-01', 3, 'mặc định của phần mềm'),
  ('signMinutes', date '2000-01-01', 3, 'mặc định của phần mềm'),
  ('receiveDossier', date '2000-01-01', 5, 'R15: 05 ngày làm việc để yêu cầu bổ sung (thông lệ các bộ)'),
  ('supplementDossier', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('giveOpinion', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('appraise', date '2000-01-01', 25, 'R15: 25 ngày làm việc thẩm định (thông lệ các bộ)'),
  ('councilOpinion', date '2000-01-01', 10, 'mặc định của phần mềm'),
  ('decide', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('issueDecision', date '2000-01-01', 5, 'mặc định của phần mềm'),
  ('confirmReassignment', date '2000-01-01', 2, 'mặc định của phần mềm'),
  ('reachRecipient', date '2000-01-01', 2, 'mặc định của phần mềm'),
  ('acknowledgeNotice', date '2000-01-01', 5, 'mặc định của phần mềm');

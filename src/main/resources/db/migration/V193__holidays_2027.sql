-- 2027 as far as it is certain: the days of the Labour Code and the Tết days that are off under either
-- usual choice (one day before and four after the first, or two and three). The second day of the
-- National Day and any exchanged days come with the official notice: import it then.
insert into holiday_year (year_number, source, imported_by, imported_at)
select 2027,
  'Bộ luật Lao động 2019 điều 111, 112: chỉ các ngày chắc chắn, chưa có thông báo nghỉ Tết Đinh Mùi và Quốc khánh 2027 (chưa đối chiếu nguyên văn)',
  'thidua', timestamp with time zone '2026-11-23 00:00:00+07:00'
where not exists (select 1 from holiday_year where year_number = 2027);

insert into special_day (on_day, year_number, kind, name)
select cast(d.on_day as date), 2027, 'OFF', d.name
from (values
  ('2027-01-01', 'Tết Dương lịch'),
  ('2027-02-05', 'Tết Nguyên đán'),
  ('2027-02-08', 'Tết Nguyên đán'),
  ('2027-02-09', 'Tết Nguyên đán'),
  ('2027-02-10', 'Tết Nguyên đán, nghỉ bù'),
  ('2027-04-16', 'Giỗ Tổ Hùng Vương'),
  ('2027-04-30', 'Ngày Chiến thắng'),
  ('2027-05-03', 'Quốc tế Lao động, nghỉ bù'),
  ('2027-09-02', 'Quốc khánh')
) as d (on_day, name)
where exists (select 1 from holiday_year where year_number = 2027 and imported_by = 'thidua');

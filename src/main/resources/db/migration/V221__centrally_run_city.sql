-- Provinces that are centrally run cities: the bodies above a unit bear the word "thành phố" there, "tỉnh" elsewhere.
create table centrally_run_city (
  name varchar(100) primary key,
  valid_from date not null,
  source varchar(300) not null
);

insert into centrally_run_city (name, valid_from, source) values
  ('Hà Nội', date '1976-07-02', 'thành phố trực thuộc trung ương; chưa đối chiếu nguyên văn'),
  ('Hải Phòng', date '1976-07-02', 'thành phố trực thuộc trung ương; chưa đối chiếu nguyên văn'),
  ('Hồ Chí Minh', date '1976-07-02', 'thành phố trực thuộc trung ương; chưa đối chiếu nguyên văn'),
  ('Đà Nẵng', date '1997-01-01', 'Nghị quyết của Quốc hội tách tỉnh Quảng Nam - Đà Nẵng (1996); chưa đối chiếu nguyên văn'),
  ('Cần Thơ', date '2004-01-01', 'Nghị quyết 22/2003/QH11; chưa đối chiếu nguyên văn'),
  ('Huế', date '2025-01-01', 'Nghị quyết 175/2024/QH15; chưa đối chiếu nguyên văn');

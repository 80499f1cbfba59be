-- What the secretary adds to the minutes is the only free text in them; the paper prints it in a part of its own.
alter table minutes add column additions varchar(20000) default '' not null;

-- the office in which a paper was approved: whoever holds it later answers for the paper too;
-- null for papers from before, for which their approver alone answers
alter table archive_document add column approved_office varchar(100);

-- A correction is ordered like any other paper; its order names the paper that it replaces.
alter table paper_order add column corrects bigint references archive_document (id);

-- A paper is ordered where the drawing says that its fact is complete: one order for each kind.
alter table paper_order add column kind varchar(60) default '' not null;
alter table paper_order add column draft boolean default false not null;

-- Who writes papers of a case waits here for another who does.
create table paper_case (
  case_key varchar(200) primary key
);

-- One draft and one valid paper for each case, kind and subject; null for what is replaced or void.
alter table archive_document add column standing varchar(10);
update archive_document set standing = 'DRAFT' where not issued;
update archive_document set standing = 'HOLDS'
where issued and void_reason is null and id = (
  select max(n.id) from archive_document n
  where n.issued and n.case_key = archive_document.case_key and n.kind = archive_document.kind
    and n.subject = archive_document.subject);
alter table archive_document add constraint archive_document_holds_once unique (case_key, kind, subject, standing);

-- A number drawn for a paper stays that paper's, however often its writing is tried.
alter table register_entry add column paper_order bigint references paper_order (id);
alter table register_entry add column paper_subject varchar(100);
alter table register_entry add constraint register_entry_once_per_paper unique (paper_order, paper_subject);

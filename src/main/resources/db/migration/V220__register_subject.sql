-- The book says what a document is about; until now it had the name of the template where no person gave the number.
update register_entry set subject =
  (select d.title from archive_document d where d.register_entry = register_entry.id)
where exists (select 1 from archive_document d where d.register_entry = register_entry.id);

-- a PDF that somebody brings is looked up by its fingerprint
create index archive_document_pdf on archive_document (pdf_sha256);

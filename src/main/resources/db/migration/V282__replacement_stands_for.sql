-- The order of the flow whose paper is replaced, however often; null for such an order itself.
alter table paper_order add column stands_for bigint references paper_order (id);

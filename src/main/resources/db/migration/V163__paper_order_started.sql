-- Whether an instance works the order off; it is not started in the transaction of the step.
alter table paper_order add column started boolean default false not null;
update paper_order set started = true;

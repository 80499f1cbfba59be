-- A delivery asks again and again for the oldest of its mails that wait; those it has sent are many.

drop index mail_delivery;
create index mail_delivery on mail (delivery, state, id);

package vn.thidua.notification.delivery;

import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
class MailDeliveryOnPostgresTest extends MailDeliveryTest {}

package vn.thidua.notification;

import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
class MailDeliveryOnPostgresTest extends MailDeliveryTest {}

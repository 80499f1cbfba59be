package vn.thidua.movement;

import vn.thidua.OnPostgres;

/** The same claims on PostgreSQL. */
@OnPostgres
class MovementsOnPostgresTest extends MovementsTest {}

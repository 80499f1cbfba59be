package vn.thidua;

/** The same year on the database of production. */
@OnPostgres
class ReferenceCaseOnPostgresTest extends ReferenceCaseTest {

  @Override
  String product() {
    return "reference-case-on-postgres";
  }
}

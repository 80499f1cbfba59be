package vn.thidua.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.data.jdbc.DataJdbcTest;
import org.springframework.context.annotation.Import;
import vn.thidua.cluster.files.ImportRefused;
import vn.thidua.cluster.files.ImportRefused.RowError;
import vn.thidua.cluster.files.ImportReport;
import vn.thidua.identity.Accounts;
import vn.thidua.rights.Role;
import vn.thidua.workflow.Refusal;

@DataJdbcTest
@Import(ClusterSlice.class)
class OrganisationImportTest {

  private static final OrganisationFiles REFERENCE = OrganisationFiles.in("organisation/reference");

  @Autowired OrganisationImport organisationImport;
  @Autowired Organisation organisation;
  @Autowired Accounts accounts;

  @BeforeEach
  void forgetAccounts() {
    reset(accounts);
  }

  @Test
  void the_reference_files_bring_the_eight_units_of_cluster_1() {
    organisationImport.importFiles(REFERENCE);

    assertThat(organisation.clusterName("cum-1")).isEqualTo("Cụm thi đua số 1");
    assertThat(organisation.members("cum-1", 2016))
        .extracting(MemberUnit::province)
        .containsExactly(
            "Cao Bằng",
            "Điện Biên",
            "Hà Giang",
            "Lai Châu",
            "Lạng Sơn",
            "Lào Cai",
            "Quảng Ninh",
            "Sơn La");
    assertThat(organisation.leadership("cum-1", 2015))
        .contains(new Leadership("cum-1", 2015, "lang-son", List.of("quang-ninh")));
    assertThat(organisation.leadership("cum-1", 2017)).isEmpty();
    assertThat(organisation.people("lao-cai", Role.DIRECTOR)).containsExactly("giamdoc.laocai");
    assertThat(organisation.personName("giamdoc.laocai")).isEqualTo("Nguyễn Văn Hiệp, Giám đốc");
  }

  @Test
  void every_person_gets_an_account_with_the_groups_of_his_unit() {
    organisationImport.importFiles(REFERENCE);

    verify(accounts)
        .keep(
            "giamdoc.laocai",
            "Nguyễn Văn",
            "Hiệp",
            "giamdoc.laocai@example.com",
            List.of("lao-cai.director", "lao-cai.delegate"));
    verify(accounts)
        .keep(
            any(),
            any(),
            any(),
            any(),
            org.mockito.ArgumentMatchers.eq(List.of("ministry.minister")));
  }

  @Test
  void importing_twice_changes_nothing() {
    ImportReport first = organisationImport.importFiles(REFERENCE);
    ImportReport second = organisationImport.importFiles(REFERENCE);

    assertThat(first.written()).isEqualTo(1 + 9 + 8 + 28 + 2);
    assertThat(second.written()).isZero();
    assertThat(second.files()).extracting("unchanged").containsExactly(1, 9, 8, 28, 2);
  }

  @Test
  void a_second_cluster_lives_beside_the_first_one() {
    organisationImport.importFiles(REFERENCE);
    organisationImport.importFiles(OrganisationFiles.in("organisation/second"));

    assertThat(organisation.clusters()).containsExactly("cum-1", "cum-2");
    assertThat(organisation.members("cum-1", 2016)).hasSize(8);
    assertThat(organisation.membersByCode("cum-2", 2016))
        .containsOnlyKeys("ha-tinh", "nghe-an", "thanh-hoa");
  }

  @Test
  void every_wrong_row_is_named_and_nothing_is_half_imported() {
    ImportRefused refused =
        refusedBy(
            new OrganisationFiles(
                "code;name\ncum-9;Cụm 9\n",
                null,
                null,
                """
                userId;fullName;title;email;unit;roles
                an.ha;Hà An;Giám đốc;an.ha@example.com;nowhere;director
                =cmd;Hà Bình;Giám đốc;binh@example.com;nowhere;director
                an ha;Hà An;Giám đốc;an.ha;nowhere;king
                an.ha;;Giám đốc;an.ha@example.com
                """,
                null));

    assertThat(refused.errors())
        .extracting(RowError::file, RowError::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("people.csv", 2),
            org.assertj.core.groups.Tuple.tuple("people.csv", 3),
            org.assertj.core.groups.Tuple.tuple("people.csv", 4),
            org.assertj.core.groups.Tuple.tuple("people.csv", 4),
            org.assertj.core.groups.Tuple.tuple("people.csv", 4),
            org.assertj.core.groups.Tuple.tuple("people.csv", 5));
    assertThat(refused.errors().get(0).text())
        .isEqualTo(
            "people.csv, dòng 2: đơn vị \"nowhere\" chưa có. Đề nghị thêm vào units.csv hoặc sửa"
                + " mã.");
    assertThat(organisation.clusters()).isEmpty();
    verify(accounts, never()).keep(any(), any(), any(), any(), any());
  }

  @Test
  void a_file_is_read_with_comma_and_byte_order_mark_and_columns_in_any_order() {
    organisationImport.importFiles(
        new OrganisationFiles("\uFEFFname,code\r\n\"Cụm 9, thử\",cum-9\r\n", "", "", "", ""));

    assertThat(organisation.clusterName("cum-9")).isEqualTo("Cụm 9, thử");
  }

  @Test
  void a_wrong_header_a_broken_quote_and_a_wrong_encoding_are_told() {
    assertThat(refusedBy(clusters("ma;ten\ncum-9;Cụm 9\n")).errors()).hasSize(1);
    assertThat(refusedBy(clusters("code;name\ncum-9;\"Cụm 9\n")).errors()).hasSize(1);
    assertThat(refusedBy(clusters("code;name\ncum-9;C\uFFFDm 9\n")).errors()).hasSize(1);
  }

  @Test
  void a_row_given_twice_is_told() {
    assertThat(refusedBy(clusters("code;name\ncum-9;Cụm 9\ncum-9;Cụm chín\n")).errors())
        .extracting(RowError::line)
        .containsExactly(3);
  }

  @Test
  void no_files_are_no_import() {
    assertThatThrownBy(() -> organisationImport.importFiles(clusters(" ")))
        .isInstanceOf(Refusal.class)
        .hasMessage("cluster.nothingToImport");
  }

  @Test
  void a_unit_is_in_one_cluster_at_a_time() {
    organisationImport.importFiles(REFERENCE);

    ImportRefused refused =
        refusedBy(
            new OrganisationFiles(
                "code;name\ncum-9;Cụm 9\n",
                null,
                "cluster;unit;fromYear;toYear\ncum-9;lao-cai;2016;2016\n",
                null,
                null));

    assertThat(refused.errors().get(0).text()).contains("cum-1", "lao-cai");
  }

  @Test
  void a_leader_must_be_a_member_of_that_year() {
    organisationImport.importFiles(REFERENCE);
    organisationImport.importFiles(OrganisationFiles.in("organisation/second"));

    ImportRefused refused =
        refusedBy(
            new OrganisationFiles(
                null,
                null,
                null,
                null,
                "cluster;year;head;deputies\n"
                    + "cum-1;2017;nghe-an;lao-cai\n"
                    + "cum-1;2012;lao-cai;ha-giang\n"));

    assertThat(refused.errors()).extracting(RowError::line).containsExactly(2, 3, 3);
    assertThatThrownBy(
            () ->
                organisation.appoint(new Leadership("cum-1", 2017, "nghe-an", List.of("lao-cai"))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_merged_unit_leaves_its_cluster_and_keeps_its_old_name_in_past_years() {
    organisationImport.importFiles(REFERENCE);
    organisationImport.importFiles(
        new OrganisationFiles(
            null,
            """
            code;name;province;type;validFrom;mergedInto;mergedOn
            dien-bien;Sở Ngoại vụ tỉnh Điện Biên;Điện Biên;DEPARTMENT;2010-01-01;lai-chau;2025-07-01
            lai-chau;Sở Ngoại vụ tỉnh Lai Châu (mới);Lai Châu;DEPARTMENT;2025-07-01;;
            """,
            null,
            null,
            null));

    assertThat(organisation.members("cum-1", 2024)).hasSize(8);
    assertThat(organisation.membersByCode("cum-1", 2024).get("lai-chau").name())
        .isEqualTo("Sở Ngoại vụ tỉnh Lai Châu");
    assertThat(organisation.members("cum-1", 2025)).hasSize(7);
    assertThat(organisation.membersByCode("cum-1", 2025).get("lai-chau").name())
        .isEqualTo("Sở Ngoại vụ tỉnh Lai Châu (mới)");
  }

  @Test
  void units_that_merge_into_each_other_are_told() {
    ImportRefused refused =
        refusedBy(
            new OrganisationFiles(
                null,
                """
                code;name;province;type;validFrom;mergedInto;mergedOn
                a;Sở A;A;DEPARTMENT;2010-01-01;b;2025-07-01
                b;Sở B;B;DEPARTMENT;2010-01-01;a;2025-07-01
                """,
                null,
                null,
                null));

    assertThat(refused.errors()).hasSize(2);
  }

  @Test
  void a_changed_person_is_changed_and_a_dropped_one_stays() {
    organisationImport.importFiles(REFERENCE);
    ImportReport report =
        organisationImport.importFiles(
            new OrganisationFiles(
                null,
                null,
                null,
                """
                userId;fullName;title;email;unit;roles
                canbo.laocai;Trần Thị Mai;Phó Giám đốc;canbo.laocai@example.com;lao-cai;director | officer
                """,
                null));

    assertThat(report.files().get(3).changed()).isEqualTo(1);
    assertThat(organisation.people("lao-cai", Role.DIRECTOR))
        .containsExactly("canbo.laocai", "giamdoc.laocai");
  }

  @Test
  void an_administrators_account_is_nobodys_of_a_unit() {
    when(accounts.usersIn("camunda-admin")).thenReturn(List.of("admin", "canbo.laocai"));

    ImportRefused refused = refusedBy(peopleOf(REFERENCE, "admin", "Admin", "quantri"));

    assertThat(refused.errors())
        .extracting(RowError::text)
        .filteredOn(each -> each.contains("là tài khoản quản trị hệ thống"))
        .hasSize(3); // canbo.laocai is of no unit yet, either
    verify(accounts, never()).keep(any(), any(), any(), any(), any());
  }

  @Test
  void an_official_who_was_made_an_administrator_later_stays_an_official() {
    organisationImport.importFiles(REFERENCE);
    when(accounts.usersIn("camunda-admin")).thenReturn(List.of("admin", "canbo.laocai"));

    assertThat(organisationImport.importFiles(REFERENCE).written()).isZero();
  }

  private static OrganisationFiles peopleOf(OrganisationFiles files, String... more) {
    return new OrganisationFiles(
        files.clusters(),
        files.units(),
        files.memberships(),
        files.people()
            + Stream.of(more)
                .map("%1$s;Một Người;Giám đốc;%1$s@example.com;lao-cai;director\n"::formatted)
                .collect(Collectors.joining()),
        files.leadership());
  }

  @Test
  void appointing_the_same_leaders_again_changes_nothing() {
    organisationImport.importFiles(REFERENCE);
    Leadership next = new Leadership("cum-1", 2017, "ha-giang", List.of("cao-bang", "son-la"));

    organisation.appoint(next);
    organisation.appoint(next);

    assertThat(organisation.leadership("cum-1", 2017)).contains(next);
    assertThat(organisation.leadershipsOf(List.of("ha-giang"))).containsExactly(next);
  }

  private static OrganisationFiles clusters(String text) {
    return new OrganisationFiles(text, null, null, null, null);
  }

  private ImportRefused refusedBy(OrganisationFiles files) {
    return catchThrowableOfType(ImportRefused.class, () -> organisationImport.importFiles(files));
  }
}

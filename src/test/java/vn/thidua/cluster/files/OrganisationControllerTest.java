package vn.thidua.cluster.files;

import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import jakarta.servlet.ServletException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.cluster.OrganisationImport;
import vn.thidua.cluster.files.ImportRefused.RowError;
import vn.thidua.cluster.files.ImportReport.FileReport;
import vn.thidua.words.Words;

class OrganisationControllerTest {

  private final OrganisationImport organisationImport = mock(OrganisationImport.class);
  private final MockMvc mvc =
      standaloneSetup(new OrganisationController(organisationImport, Words.ofBundles())).build();

  @Test
  void an_administrator_imports_and_sees_what_changed() throws Exception {
    when(organisationImport.importFiles(any()))
        .thenReturn(new ImportReport(List.of(new FileReport("people.csv", 1, 2, 3)), List.of()));

    mvc.perform(request(as("GROUP_camunda-admin")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.files[0].changed").value(2));
  }

  @Test
  void errors_come_back_row_by_row() throws Exception {
    when(organisationImport.importFiles(any()))
        .thenThrow(new ImportRefused(List.of(new RowError("people.csv", 4, "people.csv, 4"))));

    mvc.perform(request(as("GROUP_camunda-admin")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(startsWith("Chưa nhập dòng nào")))
        .andExpect(jsonPath("$.errors[0].line").value(4));
  }

  @Test
  void nobody_else_may_import() {
    Assertions.assertThatThrownBy(() -> mvc.perform(request(as("GROUP_lao-cai.director"))))
        .isInstanceOf(ServletException.class)
        .hasCauseInstanceOf(AccessDeniedException.class);
    verifyNoInteractions(organisationImport);
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request(
      RequestPostProcessor who) {
    return post("/api/organisation")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"people\": \"userId;fullName;title;email;unit;roles\"}")
        .with(who);
  }

  private static RequestPostProcessor as(String authority) {
    return (MockHttpServletRequest request) -> {
      request.setUserPrincipal(new TestingAuthenticationToken("somebody", "", authority));
      return request;
    };
  }
}

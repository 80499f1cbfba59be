package vn.thidua.document.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thidua.document.Templates;
import vn.thidua.words.Words;

class TemplateControllerTest {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Templates templates = mock(Templates.class);
  private final TemplateImport templateImport = mock(TemplateImport.class);
  private final MockMvc mvc =
      standaloneSetup(new TemplateController(templates, templateImport, messages())).build();

  @Test
  void an_administrator_reads_a_template_out() throws Exception {
    when(templates.source(eq("plan"), any())).thenReturn("<html lang=\"vi\"/>");
    mvc.perform(get("/api/templates/plan").with(as("GROUP_camunda-admin")))
        .andExpect(status().isOk())
        .andExpect(content().string("<html lang=\"vi\"/>"));
  }

  @Test
  void an_edited_template_comes_in_as_it_was_sent() throws Exception {
    mvc.perform(
            post("/api/templates/plan?validFrom=2030-01-01")
                .contentType(TEXT)
                .content("Kế hoạch")
                .with(as("GROUP_camunda-admin")))
        .andExpect(status().isCreated());
    verify(templateImport).accept("plan", "Kế hoạch", LocalDate.of(2030, 1, 1), "somebody");
  }

  @Test
  void faults_come_back_by_line_and_field() throws Exception {
    when(templateImport.preview(any(), any()))
        .thenThrow(new TemplateRefused(List.of(new TemplateRefused.Fault(4, "winner", "unknown"))));
    mvc.perform(
            post("/api/templates/plan/preview")
                .contentType(TEXT)
                .content("x")
                .with(as("GROUP_camunda-admin")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.faults[0].line").value(4))
        .andExpect(jsonPath("$.faults[0].field").value("winner"));
  }

  @Test
  void nobody_else_may_touch_a_template() {
    for (var request :
        List.of(
            get("/api/templates"),
            get("/api/templates/plan"),
            post("/api/templates/plan/preview").contentType(TEXT).content("x"),
            post("/api/templates/plan?validFrom=2030-01-01").contentType(TEXT).content("x"))) {
      assertThatThrownBy(() -> mvc.perform(request.with(as("GROUP_lao-cai.director"))))
          .isInstanceOf(ServletException.class)
          .hasCauseInstanceOf(AccessDeniedException.class);
    }
    verifyNoInteractions(templates, templateImport);
  }

  private static Words messages() {
    return Words.ofBundles();
  }

  private static RequestPostProcessor as(String authority) {
    return (MockHttpServletRequest request) -> {
      request.setUserPrincipal(new TestingAuthenticationToken("somebody", "", authority));
      return request;
    };
  }
}

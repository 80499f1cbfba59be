package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

class OurProcessesTest {

  @Test
  void the_name_of_a_drawing_is_the_key_of_a_process_of_ours() throws IOException {
    ResourcePatternResolver files = mock(ResourcePatternResolver.class);
    when(files.getResources("classpath*:processes/*/*.bpmn"))
        .thenReturn(new Resource[] {new FileSystemResource("processes/year/awardYear.bpmn")});
    OurProcesses processes = new OurProcesses(files);

    assertThat(processes.include("awardYear:3:4711")).isTrue();
    assertThat(processes.include("awardYears:3:4711")).isFalse();
    assertThat(processes.include("7a5c2d1e-0000")).isFalse();
  }
}

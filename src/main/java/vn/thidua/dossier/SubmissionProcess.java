package vn.thidua.dossier;

import org.springframework.context.annotation.Configuration;

/** {@code submission}: people assemble and sign; the drawing has no service task. */
@Configuration(proxyBeanMethods = false)
class SubmissionProcess {

  static final String KEY = "submission";
}

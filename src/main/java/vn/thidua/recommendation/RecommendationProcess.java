package vn.thidua.recommendation;

import org.springframework.context.annotation.Configuration;

/**
 * {@code processes/recommendation/recommendation.bpmn}: people do all of it, the engine calls
 * nothing here.
 */
@Configuration(proxyBeanMethods = false)
class RecommendationProcess {

  static final String KEY = "recommendation";
}

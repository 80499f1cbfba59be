package vn.thidua.movement;

import org.springframework.context.annotation.Configuration;

/** {@code processes/movement/movement.bpmn}: people do all of it, the engine calls nothing here. */
@Configuration(proxyBeanMethods = false)
class MovementProcess {

  static final String KEY = "movement";
}

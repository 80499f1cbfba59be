package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Thi Đua: the award year of the emulation clusters on an embedded Camunda engine. */
@SpringBootApplication
public class ThiDuaApplication {

  public static void main(String[] args) {
    SpringApplication.run(ThiDuaApplication.class, args);
  }
}

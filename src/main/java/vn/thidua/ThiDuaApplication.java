package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.thidua.workflow.TimeSettings;

/** Starts Thi Đua: the award year of the emulation clusters on an embedded Camunda engine. */
@SpringBootApplication
public class ThiDuaApplication {

  public static void main(String[] args) {
    // before anything reads a time or opens the database
    TimeSettings.pinZone();
    SpringApplication.run(ThiDuaApplication.class, args);
  }
}
